"""The page of appraisal: scoring, and comparing sites."""

from __future__ import annotations

from archive_app.ui.appraise.comparing import ComparingPart
from archive_app.ui.appraise.scoring import ScoringPart
from archive_app.ui.desk import Desk
from archive_app.ui.parts import PartsPage


class AppraiseView(PartsPage):
    """Shows what people hold sites to be worth; nothing here changes a level."""

    def __init__(self, desk: Desk) -> None:
        self.scoring = ScoringPart(desk)
        self.comparing = ComparingPart(desk)
        parts = {"scoring": self.scoring, "comparing": self.comparing}
        super().__init__(desk, "appraise", parts)
