"""What each site has of the four things (四有), what is lacking, and zones over each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.programme.four_haves import Have, Standing, four_haves
from archive_app.archive.programme.protection_zones import Overlap, draw_zone, overlaps
from archive_app.domain.four_haves import HAVES, LACKING, PARTLY, WHOLE
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.bar import wrapped
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import foot, halves, stack
from archive_app.ui.widgets.toggle import Toggle

SIGNS = {WHOLE: "✓", PARTLY: "△", LACKING: "✗"}
HEADS = (("haves_code", 5), ("haves_site", 12))
WIDTH = 6  # characters of a column for one of the things
THINGS = (("haves_thing", 8), ("haves_state", 6), ("haves_told", 24))
SORTS = ("protection", "control")
SYSTEMS = ("", "cgcs2000", "wgs84", "gcj02", "bd09")


@dataclass(frozen=True, slots=True)
class Held:
    """What all sites have, and the zones that lie over each other."""

    standings: Sequence[Standing]
    overlaps: Sequence[Overlap]


class HavesPart(Part):
    """Lists sites with a sign and a word for each thing; below, what it is at the current one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._held = Held((), ())
        self.lacking = Toggle(say("haves_lacking_count", count="9,999"))
        self.table = self.lines("published_haves", HEADS)
        names = [say.label(label) for label in HAVES.values()]
        heads, widths = [say(key) for key, _ in HEADS], [width for _, width in HEADS]
        self.table.head([*heads, *names], [*widths, *(WIDTH for _ in names)])
        self.things = self.lines("haves_things", THINGS)
        self.sort, self.system = Choice(), Choice()
        self.draw_button = QPushButton(say("haves_draw"))
        self.note = Plain("", "quiet", wrap=True)
        self._arrange()
        self.lacking.clicked.connect(lambda _: self._list())
        self.table.moved.connect(lambda _: self._show())
        self.draw_button.clicked.connect(self.draw)

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("haves", lambda: _read(archive), self._take)

    def draw(self) -> None:
        """Give the current site a zone with the outline of a GeoJSON file that a person chooses."""
        site, title = self.table.key(), self._desk.say("haves_file")
        path, _ = QFileDialog.getOpenFileName(self, title, "", "GeoJSON (*.geojson *.json)")
        if not site or not path:
            return
        archive, file = self._desk.archive, Path(path)
        sort, system = str(self.sort.currentData()), str(self.system.currentData())
        self.save(
            lambda: draw_zone(archive, site, sort, file, system=system),
            lambda zone: self._desk.say("haves_drawn", title=zone.title),
        )

    def _take(self, held: Held) -> None:
        self._held = held
        count = sum(bool(one.lacking) for one in held.standings)
        self.lacking.setText(self._desk.say("haves_lacking_count", count=f"{count:,}"))
        self._list()

    def _list(self) -> None:
        say, only = self._desk.say, self.lacking.isChecked()
        shown = [
            one
            for one in self._held.standings
            if (one.lacking or not only) and self.within(one.site.id)
        ]
        empty = say("haves_none_lacking" if self._held.standings else "haves_none")
        self.table.show_lines([self._line(one) for one in shown], empty)
        lacking = sum(bool(one.lacking) for one in shown)
        counts = {"count": f"{len(shown):,}", "lacking": f"{lacking:,}"}
        self.told.emit(say("haves_count", **counts) if shown else "")
        self._show()

    def _line(self, one: Standing) -> Line:
        cells = [self._cell(one, name) for name in HAVES]
        rank = "attention" if one.lacking else ""
        return Line(one.site.id, (one.site.code, one.site.title, *cells), rank)

    def _cell(self, one: Standing, name: str) -> str:
        """Return the sign of a thing and a word, one that the law does not ask for in brackets."""
        state = one.haves[name].state
        told = f"{SIGNS[state]} {self._desk.say(f'haves_{state}')}"
        return told if name in one.asked or state != LACKING else ""

    def _show(self) -> None:
        """Show what the current site has, and where its zones lie over others."""
        key = self.table.key()
        one = next((one for one in self._held.standings if one.site.id == key), None)
        lines = [*self._things(one), *self._over(key)] if one else []
        self.things.show_lines(lines, "")
        self.draw_button.setEnabled(self.may_write and one is not None)

    def _things(self, one: Standing) -> Iterator[Line]:
        say = self._desk.say
        for name, label in HAVES.items():
            have: Have = one.haves[name]
            asked = name in one.asked
            rank = "attention" if asked and have.state != WHOLE else "" if asked else "quiet"
            state = f"{SIGNS[have.state]} {say(f'haves_{have.state}')}"
            told = say("between").join(have.told) or ("" if asked else say("haves_not_asked"))
            entry = have.entries[0] if have.entries else one.site.id
            yield Line(entry, (say.label(label), state, told), rank)

    def _over(self, site: str) -> Iterator[Line]:
        """Walk through the zones of a site that lie over others."""
        say = self._desk.say
        for pair in self._held.overlaps:
            for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
                if one.site.id == site:
                    told = say("haves_over", site=other.site.title, zone=other.zone.title)
                    yield Line(one.zone.id, (one.zone.title, "！", told), "attention")

    def _arrange(self) -> None:
        say, known = self._desk.say, self._desk.archive.vocabularies
        for sort in SORTS:
            term = known.term(f"zone_sort/{sort}")
            self.sort.addItem(known.full_label(term, say.language), sort)
        for system in SYSTEMS:
            self.system.addItem(system.upper() or say("haves_system_named"), system)
        self.sort.setAccessibleName(say("haves_sort"))
        self.system.setAccessibleName(say("haves_system"))
        self.setFocusProxy(self.table)
        under = foot((self.sort, self.system, self.draw_button))
        both = halves(self.table, self.things, (300, 190))
        stack(self, wrapped(self.lacking), both, under, grows=both)


def _read(archive: Archive) -> Held:
    return Held(four_haves(archive), overlaps(archive))
