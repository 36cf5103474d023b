"""The page of registers: listings, re-checks, new ones, a published list compared, levels."""

from __future__ import annotations

from archive_app.ui.designate.levels import LevelsPart
from archive_app.ui.designate.listings import ListingsPart
from archive_app.ui.designate.matching import MatchingPart
from archive_app.ui.designate.proposing import ProposingPart
from archive_app.ui.designate.rechecking import RecheckingPart
from archive_app.ui.desk import Desk
from archive_app.ui.parts import PartsPage


class DesignateView(PartsPage):
    """Shows the registers of an archive."""

    def __init__(self, desk: Desk) -> None:
        self.listings = ListingsPart(desk)
        self.rechecking = RecheckingPart(desk)
        self.proposing = ProposingPart(desk)
        self.matching = MatchingPart(desk)
        self.levels = LevelsPart(desk)
        parts = {
            "listings": self.listings,
            "rechecking": self.rechecking,
            "proposing": self.proposing,
            "matching": self.matching,
            "levels": self.levels,
        }
        super().__init__(desk, "designate", parts)
