"""The story of a site: what it came from, what came of it, its names, and what happened when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QStandardItem

from archive_app.archive.archive import Archive
from archive_app.archive.sites.chronicle import chronicle
from archive_app.archive.sites.genealogy import Generation, Named, lineage
from archive_app.domain.chronicle import Moment
from archive_app.ui.describe.sections import Sections, line
from archive_app.ui.desk import Desk
from archive_app.ui.theme import font


@dataclass(frozen=True, slots=True)
class Story:
    """The genealogy of a site, the oldest first, and its chronicle."""

    site: str
    generations: Sequence[Generation]
    moments: Sequence[Moment]


def read_story(archive: Archive, site: str) -> Story:
    """Read what is told of a site."""
    return Story(site, lineage(archive, site), chronicle(archive, site))


class ChronicleView(Sections):
    """A line for each site, name and event; `followed` gives the entry that one is of."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.say("tab_chronicle"), desk.say("no_chronicle"))
        self._desk = desk
        self._site = ""

    def look(self, site: str) -> None:
        """Ask for the story of a site, and show it when it is there."""
        archive, self._site = self._desk.archive, site
        self._desk.jobs.read("story", lambda: read_story(archive, site), self.show_story)

    def show_story(self, story: Story) -> None:
        """Show a story; nothing but a hint where there is none yet."""
        self._site = story.site
        say, told = self._desk.say, story.generations
        some = len(told) > 1 or any(one.names for one in told)
        lines = [row for one in told for row in self._generation(one)] if some else []
        moments = [self._moment(one) for one in story.moments]
        self.show_sections(
            [(say("story_lineage"), lines), (say("story_chronicle"), moments)],
        )

    def _generation(self, one: Generation) -> Iterator[list[QStandardItem]]:
        """Walk through the line of a site and those of its names."""
        way = "before" if one.step < 0 else "after" if one.step > 0 else "here"
        target = one.id if one.step else ""
        title = line(self._desk.say(f"story_{way}", count=abs(one.step)), one.title, target)
        title[1].setFont(font(13, bold=True))
        yield title
        for name in one.names:
            named = self._desk.say("story_named", name=name.name, how=name.how)
            yield line(_years(name), named if name.how else name.name, target)

    def _moment(self, one: Moment) -> list[QStandardItem]:
        is_detail = one.entry.kind in self._desk.archive.kinds.details
        target = one.entry.parent if is_detail else one.entry.id
        return line(one.date, one.what, "" if target == self._site else target, one.basis)


def _years(name: Named) -> str:
    """Return from when to when a name was in use."""
    return f"{name.since}—{name.until}" if name.since or name.until else ""
