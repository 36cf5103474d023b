"""One picture or document to look at: its name, its pages, and the canvas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from archive_app.archive.archive import Archive
from archive_app.archive.viewing import tiles
from archive_app.domain.casefile import HeldFile
from archive_app.domain.rasters import Box
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.frames import FramedCanvas
from archive_app.ui.viewing.reader import Reader
from archive_app.ui.viewing.tiles import Tiles
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain

PAGED = {"application/pdf", "application/ofd"}


class Pane(QFrame):
    """Shows one page of a file; `turned` tells of another page, `pressed` of a press on it."""

    turned = Signal()
    pressed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "panel")
        self._desk = desk
        self.file: HeldFile | None = None
        self._drawn: HeldFile | None = None
        self.entry = ""
        self.page = 0
        self._question = ""
        self.canvas = FramedCanvas(desk)
        self.reader = Reader(desk)
        self.pages_of = QStackedWidget()
        self.name = Elided("", "label", Qt.TextElideMode.ElideMiddle)
        self.pages = Plain("", "quiet")
        self.zoomed = Plain("", "quiet")
        self.before = _arrow("‹", desk.say("viewing_page_before"))
        self.after = _arrow("›", desk.say("viewing_page_after"))
        self.before.clicked.connect(lambda: self.leaf(-1))
        self.after.clicked.connect(lambda: self.leaf(1))
        self.canvas.moved.connect(self._tell)
        self.canvas.pressed.connect(self.pressed)
        self.reader.moved.connect(self._tell)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = (self.name, self.before, self.pages, self.after, None, self.zoomed)
        column.addWidget(bar(*parts))
        for side in (self.canvas, self.reader):
            self.pages_of.addWidget(side)
        column.addWidget(self.pages_of, 1)

    @property
    def as_text(self) -> bool:
        """Tell whether the text of the file is shown, and not what it looks like."""
        return self.pages_of.currentWidget() is self.reader

    def show_as_text(self, *, as_text: bool) -> None:
        """Show the text of the file, or what it looks like."""
        self.pages_of.setCurrentWidget(self.reader if as_text else self.canvas)
        if not as_text and self._drawn is not self.file:
            self.turn_to(self.page)
        self._tell()

    def show_file(
        self, entry: str, held: HeldFile, question: str = "", page: int | None = None
    ) -> None:
        """Show a file of an entry, at a page from 0 or where it first says what was asked for."""
        self.entry, self.file, self._question = entry, held, question
        self.name.setText(held.file_name)
        self.reader.show_files([held], question)
        self.page = page if page is not None else first_page(held, question.split())
        self._drawn = None
        if page is not None:
            self.reader.go_to_page(held, page + 1)
        self.show_as_text(as_text=is_read(held))

    def add_foot(self, foot: QWidget) -> None:
        """Put something below the page."""
        self._column.addWidget(foot)

    def turn_to(self, page: int) -> None:
        """Show a page, counted from 0."""
        if self.file is None:
            return
        self.page, self._drawn = page, self.file
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
        archive, held, page, asked = self._desk.archive, self.file, self.page, self._question
        if held and asked:
            self._desk.jobs.picture(
                lambda: tiles.marks(archive, held.original.sha256, page, _words(archive, asked)),
                lambda found: self._marked(shown, found),
                lambda _: None,
            )

    def _marked(self, shown: Tiles, found: Sequence[Box]) -> None:
        if shown is self.canvas.tiles:
            self.canvas.show_marks(found)

    def _tell(self) -> None:
        if self.as_text:
            self._tell_hits()
            return
        raster = self.canvas.tiles.raster if self.canvas.tiles else None
        pages = raster.pages if raster else 1
        for widget in (self.before, self.pages, self.after):
            widget.setVisible(pages > 1)
        self.before.setEnabled(self.page > 0)
        self.after.setEnabled(self.page + 1 < pages)
        self.pages.setText(f"{self.page + 1} / {pages}")
        self.zoomed.setText(f"{self.canvas.scale:.0%}" if raster else "")

    def _tell_hits(self) -> None:
        """Tell at which of the hits in the text one is."""
        hits = len(self.reader.hits)
        for widget in (self.before, self.pages, self.after):
            widget.hide()
        self.zoomed.setText(
            self._desk.say("viewing_hit", number=self.reader.hit + 1, count=hits) if hits else ""
        )


def is_read(held: HeldFile) -> bool:
    """Tell whether a file is shown as its text first: what flows, and not what has pages."""
    sort = held.original.media_type
    flows = sort.partition("/")[0] in {"text", "application"} and sort not in PAGED
    return flows and any(passage.text for passage in held.passages)


def first_page(held: HeldFile, words: Sequence[str]) -> int:
    """Return the first page, from 0, whose text has one of the words; else the first of all."""
    wanted = [word.casefold() for word in words]
    for passage in held.passages:
        text = passage.text.casefold()
        if passage.page and any(word in text for word in wanted):
            return passage.page - 1
    return 0


def _words(archive: Archive, question: str) -> list[str]:
    from archive_app.archive.results.marking import Marking  # noqa: PLC0415 - late: search

    return Marking(archive, question).words


def _arrow(sign: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
