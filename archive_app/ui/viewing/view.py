"""Looking closely: one picture or two side by side, in the place of the working list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout
from typing_extensions import override

from archive_app.archive.catalogue import regions
from archive_app.archive.catalogue.regions import Region
from archive_app.archive.viewing import tiles
from archive_app.domain.casefile import HeldFile
from archive_app.domain.changes import Changes
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Task
from archive_app.ui.viewing.marking import Marking
from archive_app.ui.viewing.pane import Pane
from archive_app.ui.widgets.bar import bar, wrapped
from archive_app.ui.widgets.plain import Elided


class LookingView(Task):
    """Shows the files of an entry; with two panes the next one comes into the second."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "ground")
        self.title = Elided("", "heading")
        self.panes = (Pane(desk), Pane(desk))
        self._markings = {pane: Marking(desk, pane) for pane in self.panes}
        self.active = self.panes[0]
        self._files: Sequence[HeldFile] = ()
        self._entry = ""
        self._may_mark = False
        self._words = ""
        self.buttons: dict[str, QPushButton] = {}
        self._arrange()
        self._connect()

    def start(
        self,
        entry: str,
        title: str,
        files: Sequence[HeldFile],
        place: int = 0,
        words: str = "",
        *,
        may_mark: bool = False,
    ) -> None:
        """Show a file of an entry, with the words marked that were searched for."""
        self._entry, self._files, self._words = entry, files, words
        self._may_mark = may_mark
        self.title.setText(title)
        if self.beside:
            self.active = self.panes[1]
        self._show(place)
        self._take_focus()
        archive = self._desk.archive
        self._desk.jobs.picture(lambda: tiles.tidy(archive), lambda _: None, lambda _: None)

    @property
    def beside(self) -> bool:
        """Tell whether two pictures are shown side by side."""
        return self.buttons["beside"].isChecked()

    def set_beside(self, *, beside: bool) -> None:
        """Show a second picture beside the first, or the first alone."""
        self.buttons["beside"].setChecked(beside)
        self.panes[1].setVisible(beside)
        self.active = self.panes[1 if beside else 0]
        if beside and self.panes[1].file is None:
            self._show(min(self._place(self.panes[0]) + 1, len(self._files) - 1))
        self._enable()

    def go_on(self, files: int) -> None:
        """Show the next file of the entry, or the one before."""
        place = self._place(self.active) + files
        if 0 <= place < len(self._files):
            self._show(place)

    def go_to_region(self, region: str) -> None:
        """Show the file and the page on which a place is kept, and choose it."""
        archive, entry = self._desk.archive, self._entry
        self._desk.jobs.read(
            "region",
            lambda: regions.regions(archive, entry),
            lambda found: self._lead(next((one for one in found if one.id == region), None)),
        )

    def fit(self) -> None:
        """Show the whole picture."""
        self.active.canvas.fit()

    def rotate(self, quarters: int = 1) -> None:
        """Turn what is seen; the file stays as it is."""
        self.active.canvas.rotate(quarters)

    def mark(self) -> None:
        """Frame a place on the picture."""
        if self.buttons["mark"].isEnabled():
            self._markings[self.active].begin()

    @override
    def hear(self, changes: Changes) -> None:
        if changes.entries and self.isVisible():
            for marking in self._markings.values():
                marking.ask()

    def _lead(self, region: Region | None) -> None:
        """Lead to a place, unless it or its file is there no longer."""
        for held in self._files:
            if region and region.is_on(held.original.sha256, region.page):
                self._markings[self.active].seek(region.id)
                self.active.show_file(self._entry, held, self._words, region.page)
                return

    def _show(self, place: int) -> None:
        if self._files:
            self.active.show_file(self._entry, self._files[place], self._words)
        self._enable()

    def _place(self, pane: Pane) -> int:
        return next((n for n, held in enumerate(self._files) if held is pane.file), 0)

    def _activate(self, pane: Pane) -> None:
        self.active = pane
        self._enable()

    def _take_focus(self) -> None:
        pane = self.active
        (pane.reader if pane.as_text else pane.canvas).setFocus()

    def take_loupe(self) -> None:
        """Take the loupe, or put it away."""
        canvas = self.active.canvas
        canvas.take_loupe(taken=not canvas.has_loupe)
        self._enable()

    def read(self) -> None:
        """Show the text of the file, or what it looks like."""
        self.active.show_as_text(as_text=not self.active.as_text)
        self._take_focus()
        self._enable()

    def next(self, steps: int) -> None:
        """Go to the next hit in the text, or to the next place on the picture."""
        if self.active.as_text:
            self.active.reader.next(steps)
        else:
            self.active.canvas.next(steps)

    def leaf(self, pages: int) -> None:
        """Turn over so many pages; in a text, go on by what is seen of it."""
        if self.active.as_text:
            bar = self.active.reader.verticalScrollBar()
            bar.setValue(bar.value() + pages * bar.pageStep())
        else:
            self.active.leaf(pages)

    def zoom(self, steps: int) -> None:
        """Show it larger, or smaller."""
        if self.active.as_text:
            self.active.reader.zoom(steps)
        else:
            self.active.canvas.zoom(steps)

    def _enable(self) -> None:
        """Enable what can be done with what is shown."""
        held, as_text = self.active.file, self.active.as_text
        for name in ("fit", "actual", "rotate", "loupe"):
            self.buttons[name].setEnabled(not as_text)
        self.buttons["mark"].setEnabled(self._may_mark and not as_text)
        self.buttons["read"].setEnabled(held is not None and any(one.text for one in held.passages))
        self.buttons["read"].setChecked(as_text)
        self.buttons["loupe"].setChecked(self.active.canvas.has_loupe)

    def _does(self) -> dict[str, tuple[str, Callable[[], object]]]:
        """Return what can be done here, each with its keys."""
        return {
            "fit": ("0", self.fit),
            "actual": ("1", lambda: self.active.canvas.zoom_to(1.0)),
            "nearer": ("+", lambda: self.zoom(1)),
            "farther": ("-", lambda: self.zoom(-1)),
            "rotate": ("R", self.rotate),
            "loupe": ("L", self.take_loupe),
            "mark": ("A", self.mark),
            "read": ("T", self.read),
            "beside": ("S", lambda: self.set_beside(beside=not self.panes[1].isVisibleTo(self))),
        }

    def _connect(self) -> None:
        silent: dict[str, Callable[[], object]] = {
            "Esc": self.left.emit,
            "=": lambda: self.zoom(1),
            "Shift+R": lambda: self.rotate(-1),
            "PgDown": lambda: self.leaf(1),
            "PgUp": lambda: self.leaf(-1),
            "N": lambda: self.next(1),
            "Shift+N": lambda: self.next(-1),
            "]": lambda: self.go_on(1),
            "[": lambda: self.go_on(-1),
        }
        keys = {**silent, **dict(self._does().values())}
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, does in keys.items():
            QShortcut(QKeySequence(key), self, does, context=within)
        for pane in self.panes:
            pane.pressed.connect(lambda pane=pane: self._activate(pane))

    def _arrange(self) -> None:
        back = QPushButton(self._desk.say("viewing_back"))
        back.clicked.connect(self.left)
        for name, (keys, does) in self._does().items():
            button = QPushButton(self._desk.say(f"viewing_{name}"))
            button.setToolTip(keys)
            button.clicked.connect(lambda _=False, does=does: does())
            self.buttons[name] = button
        for name in ("loupe", "read", "beside"):
            self.buttons[name].setCheckable(True)
            self.buttons[name].setProperty("rank", "chip")
        self.both = QSplitter()
        for pane in self.panes:
            self.both.addWidget(pane)
        self.panes[1].hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(back, self.title, None))
        column.addWidget(wrapped(*self.buttons.values(), pane="head"))
        column.addWidget(self.both, 1)
