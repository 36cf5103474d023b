"""The page of monitoring."""

from __future__ import annotations

from archive_app.ui.desk import Desk
from archive_app.ui.monitor.benefits import BenefitsPart
from archive_app.ui.monitor.findings import FindingsPart
from archive_app.ui.monitor.overdue import OverduePart
from archive_app.ui.monitor.plan import PlanPart
from archive_app.ui.monitor.views import ViewsPart
from archive_app.ui.monitor.visiting import VisitingPart
from archive_app.ui.parts import PartsPage


class MonitorView(PartsPage):
    """Shows what is watched, and what came of it."""

    def __init__(self, desk: Desk) -> None:
        self.overdue = OverduePart(desk)
        self.plan = PlanPart(desk)
        self.visiting = VisitingPart(desk)
        self.findings = FindingsPart(desk)
        self.views = ViewsPart(desk)
        self.benefits = BenefitsPart(desk)
        parts = {
            "overdue": self.overdue,
            "plan": self.plan,
            "visiting": self.visiting,
            "findings": self.findings,
            "views": self.views,
            "benefits": self.benefits,
        }
        super().__init__(desk, "monitor", parts)
