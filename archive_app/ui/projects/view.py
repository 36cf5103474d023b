"""The page of projects."""

from __future__ import annotations

from archive_app.ui.desk import Desk
from archive_app.ui.parts import PartsPage
from archive_app.ui.projects.listing import ProjectsPart
from archive_app.ui.projects.plans import PlansPart
from archive_app.ui.projects.targets import TargetsPart
from archive_app.ui.projects.tasks import TasksPart


class ProjectsView(PartsPage):
    """Shows projects, plans of a year, targets and tasks."""

    def __init__(self, desk: Desk) -> None:
        self.listing = ProjectsPart(desk)
        self.plans = PlansPart(desk)
        self.targets = TargetsPart(desk)
        self.tasks = TasksPart(desk)
        parts = {
            "listing": self.listing,
            "plans": self.plans,
            "targets": self.targets,
            "tasks": self.tasks,
        }
        super().__init__(desk, "projects", parts)
