"""How a site stands: level and handling, listings, the four things, venues and visits."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QStandardItem

from archive_app.archive.programme.listings import Listing
from archive_app.archive.programme.standing import Noted, SiteStanding, standing
from archive_app.domain.designations import step_field
from archive_app.domain.four_haves import HAVES, LACKING, PARTLY, WHOLE
from archive_app.domain.protection import LEVELS, REASON, STATUS, status_of
from archive_app.ui.describe.sections import Sections, line
from archive_app.ui.desk import Desk

SIGNS = {WHOLE: "✓", PARTLY: "△", LACKING: "✗"}


class StandingView(Sections):
    """A line for each listing, zone, venue and visit of a site; `followed` gives its entry."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.say("tab_standing"), desk.say("standing_empty"))
        self._desk = desk
        self._site = ""

    def look(self, site: str) -> None:
        """Ask how a site stands, and show it when that is known."""
        archive, self._site = self._desk.archive, site
        self._desk.jobs.read("standing", lambda: standing(archive, site), self.show_standing)

    def show_standing(self, found: SiteStanding) -> None:
        """Show how a site stands; what the law does not ask for is told only where it is there."""
        say = self._desk.say
        self._site = found.leveled.site.id
        self.show_sections(
            [
                (say("standing_level"), list(self._level(found))),
                (say("standing_listings"), [self._listing(one) for one in found.listings]),
                (say("standing_haves"), list(self._haves(found))),
                (say("standing_venues"), [self._noted(one) for one in found.venues]),
                (say("standing_visits"), [self._noted(one) for one in found.visits]),
            ]
        )

    def _level(self, found: SiteStanding) -> Iterator[list[QStandardItem]]:
        """Walk through the status, the level with how to handle it, and why it is another."""
        say, one = self._desk.say, found.leveled
        if one.shown.get(STATUS):
            yield line(say("level_status"), one.shown[STATUS], "")
        if one.level:
            named = say(f"level_{one.level}")
            if one.is_said and one.derived:
                named = say("level_instead", level=named, derived=say(f"level_{one.derived}"))
            yield line(named, say.handling(one.level), "")
        if one.is_said and one.shown.get(REASON):
            yield line(say("level_reason"), one.shown[REASON], "")

    def _listing(self, one: Listing) -> list[QStandardItem]:
        """Return the line of a listing: when, in which register, its number, name and state."""
        say, known = self._desk.say, self._desk.archive.vocabularies
        level = LEVELS.get(status_of(one.register), "").partition("/")[2]
        parts = [target.title for target in one.targets if target.id != self._site]
        told = [
            one.shown.get("register", ""),
            *(one.shown.get(field, "") for field in ("batch", "number")),
            one.entry.title,
            say(f"level_{level}") if level else "",
            known.full_label(known.term(one.state), say.language),
            say("standing_of", parts=say("between").join(parts)) if parts else "",
        ]
        when = one.shown.get(step_field(one.state, "on"), "")
        document = one.shown.get(step_field(one.state, "document"), "")
        return line(when, "　".join(filter(None, told)), one.entry.id, document)

    def _haves(self, found: SiteStanding) -> Iterator[list[QStandardItem]]:
        """Walk through the four things: a line for each zone, marker, custodian; else for it."""
        say = self._desk.say
        for name, have in found.haves.items():
            if have.state == LACKING and name not in found.asked:
                continue
            left = f"{SIGNS[have.state]} {say.label(HAVES[name])}"
            told = list(zip(have.told, have.entries, strict=True))
            for title, entry in told or [(say(f"haves_{have.state}"), "")]:
                yield line(left, title, entry)
                left = ""

    def _noted(self, one: Noted) -> list[QStandardItem]:
        return line(one.date, "　".join((one.entry.title, *one.told)), one.entry.id)
