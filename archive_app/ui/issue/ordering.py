"""The line in which a person says which dossiers are meant, where there are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from archive_app.archive.issuing.issuing import ProfileName
from archive_app.archive.issuing.orders import SCOPES, Order
from archive_app.ui.desk import Desk
from archive_app.ui.issue.choices import FIRST
from archive_app.ui.issue.extent import Extent
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.segments import Segments


class Ordering(QWidget):
    """Asks for a profile, a scope, a year and volumes; `changed` tells that others are meant."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say = desk.say
        self._english = say.language == "en"
        self._yearly: frozenset[str] = frozenset()
        self.profile = Choice()
        self.profile.setAccessibleName(say("issue_profile"))
        self.profile.setMinimumWidth(130)
        self.profile.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.scope = Segments([(scope, say(f"scope_{scope}")) for scope in SCOPES])
        self.scope.choose(SCOPES[0])
        self.extent = Extent(desk, beside=True)
        flow = Flow(12)
        for widget in (self.profile, self.scope, self.extent):
            flow.addWidget(widget)
        self.setLayout(flow)
        self.profile.activated.connect(lambda _: self._profiled())
        self.scope.chosen.connect(lambda _: self.changed.emit())
        self.extent.changed.connect(self.changed)

    @property
    def order(self) -> Order:
        """Return what is meant."""
        year, most_pages = self.extent.chosen
        order = Order(str(self.profile.currentData() or FIRST), self.scope.current())
        return replace(order, year=year, most_pages=most_pages)

    def offer(self, found: Sequence[ProfileName]) -> None:
        """Offer these profiles; the one that was chosen stays so."""
        chosen = self.profile.currentData() or FIRST
        self._yearly = frozenset(one.id for one in found if one.yearly)
        self.profile.clear()
        for one in sorted(found, key=lambda one: one.id != FIRST):
            self.profile.addItem(one.en if self._english else one.zh, one.id)
        self.profile.setCurrentIndex(max(0, self.profile.findData(chosen)))
        self._profiled()

    def _profiled(self) -> None:
        self.extent.ask_year(asked=self.profile.currentData() in self._yearly)
        self.changed.emit()
