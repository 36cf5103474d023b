"""The page of what sites have, and of the lists that are published."""

from __future__ import annotations

from archive_app.ui.desk import Desk
from archive_app.ui.parts import PartsPage
from archive_app.ui.published.comparing import DifferencesPart
from archive_app.ui.published.editions import EditionsPart
from archive_app.ui.published.haves import HavesPart
from archive_app.ui.published.publishing import PublishingPart


class PublishedView(PartsPage):
    """Shows the four things of each site, and the published lists."""

    def __init__(self, desk: Desk) -> None:
        self.haves = HavesPart(desk)
        self.editions = EditionsPart(desk)
        self.publishing = PublishingPart(desk)
        self.comparing = DifferencesPart(desk)
        parts = {
            "haves": self.haves,
            "editions": self.editions,
            "publishing": self.publishing,
            "comparing": self.comparing,
        }
        super().__init__(desk, "published", parts)
