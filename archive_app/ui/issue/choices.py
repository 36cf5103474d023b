"""What sort of dossier it is to be, what is in it, and for whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from archive_app.archive.issuing.issuing import ProfileName
from archive_app.archive.issuing.orders import SCOPES, Order
from archive_app.archive.issuing.proofs import Contents
from archive_app.ui.desk import Desk
from archive_app.ui.issue.extent import Extent
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.segments import Segments

FIRST = "site-dossier"
ID, YEARLY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
TICKED, BARE = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Choices(QFrame):
    """Asks which dossier is meant, for whom, with what in it; `changed` tells of another one."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "quiet")
        self._desk = desk
        self.profiles, self.contents = QListWidget(), QListWidget()
        self.profiles.setAccessibleName(desk.say("issue_profile"))
        for one in (self.profiles, self.contents):
            one.setProperty("pane", "entry")
            one.setFrameShape(QFrame.Shape.NoFrame)
            one.setTextElideMode(Qt.TextElideMode.ElideRight)
            one.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setAccessibleName(desk.say("issue_contents"))
        self.contents.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.scopes = Segments([(scope, desk.say(f"scope_{scope}")) for scope in SCOPES])
        self.note = Plain("", "quiet", wrap=True)
        self.extent = Extent(desk)
        self.scopes.choose(SCOPES[0])
        self._explain()
        self._arrange()
        self.profiles.currentRowChanged.connect(lambda _: self._profiled())
        self.scopes.chosen.connect(lambda _: self._scoped())
        self.contents.itemChanged.connect(lambda _: self.changed.emit())
        self.extent.changed.connect(self.changed)

    @property
    def profile(self) -> str:
        """Return the id of the profile that is chosen, "" before there are any."""
        index = self.profiles.currentIndex()
        return str(index.data(ID)) if index.isValid() else ""

    @property
    def scope(self) -> str:
        """Return the scope that is chosen."""
        return self.scopes.current()

    @property
    def order(self) -> Order:
        """Return all that is chosen: what is to be issued."""
        items = [self.contents.item(row) for row in range(self.contents.count())]
        without = tuple(str(one.data(ID)) for one in items if one.checkState() == BARE)
        year, most_pages = self.extent.chosen
        order = Order(self.profile, self.scope, without=without)
        return replace(order, year=year, most_pages=most_pages)

    def show_profiles(self, found: Sequence[ProfileName]) -> None:
        """Offer these profiles; the one that was chosen stays so."""
        chosen, english = self.profile or FIRST, self._desk.say.language == "en"
        self.profiles.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.profiles.clear()
        for one in sorted(found, key=lambda one: one.id != FIRST):
            item = QListWidgetItem(one.en if english else one.zh)
            item.setData(ID, one.id)
            item.setData(YEARLY, one.yearly)
            self.profiles.addItem(item)
            if one.id == chosen:
                self.profiles.setCurrentItem(item)
        self.profiles.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._profiled()

    def show_contents(self, found: Sequence[Contents]) -> None:
        """Show the parts of the dossier, each with how many records it shows, to be ticked."""
        held, say = self.contents.currentRow(), self._desk.say
        self.contents.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.contents.clear()
        for one in found:
            told = say("issue_part", name=one.name, count=one.records) if one.records else one.name
            item = QListWidgetItem(told)
            item.setData(ID, one.part)
            item.setCheckState(TICKED if one.held else BARE)
            self.contents.addItem(item)
        self.contents.setCurrentRow(held)
        self.contents.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _profiled(self) -> None:
        """Forget which parts another profile was to have."""
        self.contents.clear()
        index = self.profiles.currentIndex()
        self.extent.ask_year(asked=index.isValid() and bool(index.data(YEARLY)))
        self.changed.emit()

    def _scoped(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        self.note.setText(self._desk.say(f"scope_{self.scope}_note"))

    def _arrange(self) -> None:
        say = self._desk.say
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 16, 14, 16)
        column.setSpacing(6)
        column.addWidget(Plain(say("issue_profile"), "section"))
        column.addWidget(self.profiles, 3)
        column.addWidget(Plain(say("issue_contents"), "section"))
        column.addWidget(self.contents, 4)
        column.addWidget(self.extent)
        column.addWidget(Plain(say("scope"), "section"))
        column.addWidget(self.scopes)
        column.addWidget(self.note)
