"""The page for duplicates: the likely pairs above, the chosen one side by side below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout
from typing_extensions import override

from archive_app.archive.catalogue import duplicates
from archive_app.archive.catalogue.comparing import compare
from archive_app.archive.catalogue.duplicates import Likely
from archive_app.archive.catalogue.uniting import unite
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Task
from archive_app.ui.uniting.pair import PairPart
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.texts import TextRow, TextsTable

HEADS = ("unite_why", "unite_one", "unite_other")
WIDTHS = (6, 22)


class UnitingView(Task):
    """Lists what may be there twice, and makes one of two."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self._pairs: Sequence[Likely] = ()
        self.back = QPushButton(say("back_to_list"))
        self.kind = Choice()
        self.count = Plain("", "quiet")
        self.table = TextsTable(lambda rank: getattr(desk.look, rank), say("unite_pairs"))
        self.empty = Plain(say("unite_none"), "label", wrap=True)
        self.pair = PairPart(desk)
        self._arrange()
        self._connect()
        self._fill()

    def start(self) -> None:
        """Look for duplicates."""
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Look once more."""
        archive, kind = self._desk.archive, str(self.kind.currentData() or "")
        self.count.setText(self._desk.say("unite_looking"))
        self._desk.jobs.read(
            "duplicates", lambda: duplicates.likely_duplicates(archive, kind), self._take
        )

    @override
    def hear(self, changes: Changes) -> None:
        """Look once more when something came, went or was called otherwise."""
        if self.isVisible() and changes.entries:
            self.refresh()

    def unite(self, keep: str, gone: str, taking: Sequence[str]) -> None:
        """Make two entries one."""
        archive = self._desk.archive
        code = next(
            one.code for two in self._pairs for one in (two.entry, two.other) if one.id == gone
        )

        def done(kept: Entry) -> None:
            told = {"gone": code, "code": kept.code, "title": kept.title}
            self._desk.notice.emit(self._desk.say("unite_done", **told), "good")
            self.refresh()

        self._desk.jobs.save(
            lambda: unite(archive, keep, [gone], taking=taking), done, self._refused
        )

    def tell_apart(self, one: str, other: str) -> None:
        """Note that two entries are not one."""
        archive = self._desk.archive

        def done(_: None) -> None:
            self._desk.notice.emit(self._desk.say("unite_told_apart"), "good")
            self.refresh()

        self._desk.jobs.save(
            lambda: duplicates.tell_apart(archive, one, other), done, self._refused
        )

    def _take(self, pairs: Sequence[Likely]) -> None:
        say = self._desk.say
        self._pairs = pairs
        rows = [self._row(two) for two in pairs]
        self.table.show_rows([say(key) for key in HEADS], rows, WIDTHS)
        self.count.setText(say("unite_count", count=len(pairs)) if pairs else "")
        self.table.setVisible(bool(pairs))
        self.empty.setVisible(not pairs)
        self._choose(self.table.currentIndex().row())

    def _row(self, two: Likely) -> TextRow:
        say = self._desk.say
        named = [
            say("unite_entry", code=one.code, title=one.title) for one in (two.entry, two.other)
        ]
        return TextRow((say(f"unite_{two.why}"), *named), f"{two.entry.id} {two.other.id}")

    def _choose(self, row: int) -> None:
        """Show a pair side by side."""
        if not 0 <= row < len(self._pairs):
            self._desk.jobs.forget("pair")
            self.pair.show_pair(None)
            return
        archive, two = self._desk.archive, self._pairs[row]
        self._desk.jobs.read(
            "pair",
            lambda: compare(archive, two.entry.id, two.other.id),
            self.pair.show_pair,
            self._refused,
        )

    def _refused(self, error: ArchiveError) -> None:
        self._desk.notice.emit(self._desk.say.explain(error), "bad")

    def _fill(self) -> None:
        """List the kinds of which two can be made one."""
        say = self._desk.say
        self.kind.addItem(say("unite_all_kinds"), "")
        kinds = self._desk.archive.kinds
        for kind in kinds:
            if kind.id not in kinds.unlisted and not kind.retired:
                self.kind.addItem(say.label(kind.label), kind.id)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.kind.activated.connect(self.refresh)
        self.table.moved.connect(self._choose)
        self.table.entered.connect(lambda _: self.pair.table.setFocus())
        self.pair.united.connect(self.unite)
        self.pair.apart.connect(self.tell_apart)
        self.pair.opened.connect(self.opened)

    def _arrange(self) -> None:
        say = self._desk.say
        self.kind.setAccessibleName(say("unite_kind"))
        self.kind.setMaxVisibleItems(24)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(48)
        self.pair.hide()
        self.table.hide()
        for button in (self.pair.unite, self.pair.tell_apart):
            button.setEnabled(not self._desk.archive.read_only)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        for half in (self.table, self.empty, self.pair):
            halves.addWidget(half)
        halves.setSizes([220, 220, 480])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = Plain(say("unite_heading"), "heading")
        column.addWidget(bar(heading, self.count, None, self.kind, self.back))
        column.addWidget(halves, 1)
