"""One picture or document to look at: its name, its pages, and the canvas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from archive_app.archive.viewing import tiles
from archive_app.domain.casefile import HeldFile
from archive_app.domain.rasters import Box
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.frames import FramedCanvas
from archive_app.ui.viewing.tiles import Tiles
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain


class Pane(QFrame):
    """Shows one page of a file; `turned` tells of another page, `pressed` of a press on it."""

    turned = Signal()
    pressed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "panel")
        self._desk = desk
        self.file: HeldFile | None = None
        self.entry = ""
        self.page = 0
        self._words: Sequence[str] = ()
        self.canvas = FramedCanvas(desk)
        self.name = Elided("", "label", Qt.TextElideMode.ElideMiddle)
        self.pages = Plain("", "quiet")
        self.zoomed = Plain("", "quiet")
        self.before = _arrow("‹", desk.say("viewing_page_before"))
        self.after = _arrow("›", desk.say("viewing_page_after"))
        self.before.clicked.connect(lambda: self.leaf(-1))
        self.after.clicked.connect(lambda: self.leaf(1))
        self.canvas.moved.connect(self._tell)
        self.canvas.pressed.connect(self.pressed)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = (self.name, self.before, self.pages, self.after, None, self.zoomed)
        column.addWidget(bar(*parts))
        column.addWidget(self.canvas, 1)

    def show_file(
        self, entry: str, held: HeldFile, words: Sequence[str] = (), page: int | None = None
    ) -> None:
        """Show a file of an entry, at a page or where the words first stand."""
        self.entry, self.file, self._words = entry, held, words
        self.name.setText(held.file_name)
        self.turn_to(page if page is not None else first_page(held, words))

    def add_foot(self, foot: QWidget) -> None:
        """Put something below the page."""
        self._column.addWidget(foot)

    def turn_to(self, page: int) -> None:
        """Show a page, counted from 0."""
        if self.file is None:
            return
        self.page = page
        shown = Tiles(self._desk, self.file.original.sha256, page)
        shown.ready.connect(self._tell)
        self.canvas.show_tiles(shown)
        self.canvas.show_regions(())
        self._tell()
        self._mark(shown)
        self.turned.emit()

    def leaf(self, pages: int) -> None:
        """Turn over so many pages, or back."""
        raster = self.canvas.tiles.raster if self.canvas.tiles else None
        if raster and 0 <= self.page + pages < raster.pages:
            self.turn_to(self.page + pages)

    def _mark(self, shown: Tiles) -> None:
        """Mark the words that were searched for, once it is known where they stand."""
        archive, held, page, words = self._desk.archive, self.file, self.page, self._words
        if held and words:
            self._desk.jobs.picture(
                lambda: tiles.marks(archive, held.original.sha256, page, words),
                lambda found: self._marked(shown, found),
                lambda _: None,
            )

    def _marked(self, shown: Tiles, found: Sequence[Box]) -> None:
        if shown is self.canvas.tiles:
            self.canvas.show_marks(found)

    def _tell(self) -> None:
        raster = self.canvas.tiles.raster if self.canvas.tiles else None
        pages = raster.pages if raster else 1
        for widget in (self.before, self.pages, self.after):
            widget.setVisible(pages > 1)
        self.before.setEnabled(self.page > 0)
        self.after.setEnabled(self.page + 1 < pages)
        self.pages.setText(f"{self.page + 1} / {pages}")
        self.zoomed.setText(f"{self.canvas.scale:.0%}" if raster else "")


def first_page(held: HeldFile, words: Sequence[str]) -> int:
    """Return the first page, from 0, whose text has one of the words; else the first of all."""
    wanted = [word.casefold() for word in words]
    for passage in held.passages:
        text = passage.text.casefold()
        if passage.page and any(word in text for word in wanted):
            return passage.page - 1
    return 0


def _arrow(sign: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
