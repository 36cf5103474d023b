"""The page of projects."""

from __future__ import annotations

from archive_app.ui.desk import Desk
from archive_app.ui.parts import PartsPage
from archive_app.ui.projects.listing import ProjectsPart
from archive_app.ui.projects.ordered import ROUTES, TASKS, OrderedPart
from archive_app.ui.projects.plans import PlansPart
from archive_app.ui.projects.targets import TargetsPart


class ProjectsView(PartsPage):
    """Shows projects, plans of a year, targets, tasks and routes."""

    def __init__(self, desk: Desk) -> None:
        self.listing = ProjectsPart(desk)
        self.plans = PlansPart(desk)
        self.targets = TargetsPart(desk)
        self.tasks = OrderedPart(desk, TASKS)
        self.routes = OrderedPart(desk, ROUTES)
        parts = {
            "listing": self.listing,
            "plans": self.plans,
            "targets": self.targets,
            "tasks": self.tasks,
            "routes": self.routes,
        }
        super().__init__(desk, "projects", parts)
