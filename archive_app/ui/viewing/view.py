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
from archive_app.ui.widgets.bar import bar
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
        self._words: Sequence[str] = ()
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
        self._entry, self._files, self._words = entry, files, words.split()
        self.buttons["mark"].setEnabled(may_mark)
        self.title.setText(title)
        if self.beside:
            self.active = self.panes[1]
        self._show(place)
        self.active.canvas.setFocus()
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

    def _place(self, pane: Pane) -> int:
        return next((n for n, held in enumerate(self._files) if held is pane.file), 0)

    def _activate(self, pane: Pane) -> None:
        self.active = pane
        pane.canvas.setFocus()

    def _does(self) -> dict[str, tuple[str, Callable[[], object]]]:
        """Return what can be done here, each with its keys."""
        return {
            "fit": ("0", self.fit),
            "actual": ("1", lambda: self.active.canvas.zoom_to(1.0)),
            "nearer": ("+", lambda: self.active.canvas.zoom(1)),
            "farther": ("-", lambda: self.active.canvas.zoom(-1)),
            "rotate": ("R", self.rotate),
            "mark": ("A", self.mark),
            "beside": ("S", lambda: self.set_beside(beside=not self.panes[1].isVisibleTo(self))),
        }

    def _connect(self) -> None:
        silent: dict[str, Callable[[], object]] = {
            "Esc": self.left.emit,
            "=": lambda: self.active.canvas.zoom(1),
            "Shift+R": lambda: self.rotate(-1),
            "PgDown": lambda: self.active.leaf(1),
            "PgUp": lambda: self.active.leaf(-1),
            "N": lambda: self.active.canvas.next(1),
            "Shift+N": lambda: self.active.canvas.next(-1),
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
        self.buttons["beside"].setCheckable(True)
        self.buttons["beside"].setProperty("rank", "chip")
        self.both = QSplitter()
        for pane in self.panes:
            self.both.addWidget(pane)
        self.panes[1].hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(back, self.title, None, *self.buttons.values()))
        column.addWidget(self.both, 1)
