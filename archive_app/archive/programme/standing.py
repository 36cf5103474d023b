"""How one site stands: its level, its listings, the four things, its venues, its visits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.programme.counting import CARRIER
from archive_app.archive.programme.four_haves import Have, four_haves
from archive_app.archive.programme.levels import Leveled, level_of
from archive_app.archive.programme.listings import Listing, listings
from archive_app.archive.programme.monitoring import VISIT
from archive_app.domain.entries import Entry
from archive_app.domain.four_haves import HAVES
from archive_app.domain.watching import day_of
from archive_app.store.store import Tables

SITES = "sites"
"""The field in which a venue names the sites that it stands for beside its own."""


@dataclass(frozen=True, slots=True)
class Noted:
    """An entry of the site as one line: when, and what its fields say in words."""

    entry: Entry
    date: str
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SiteStanding:
    """What the programme has of a site. `asked` are the four things that its status asks for."""

    leveled: Leveled
    listings: Sequence[Listing]
    haves: dict[str, Have]
    asked: tuple[str, ...]
    venues: Sequence[Noted]
    visits: Sequence[Noted]


def standing(archive: Archive, site: str) -> SiteStanding:
    """Return how a site stands, by its id; the latest visit first. A group has no four things."""
    held = four_haves(archive, [site])
    with archive.store.reading() as tables:
        venues = _noted(archive, tables, _venues(tables, site), ("carrier_sort", "carrier_state"))
        visits = [one for one in tables.entries.of_site(site) if one.kind == VISIT]
        told = _noted(archive, tables, visits, ("visit_sort", "condition", "summary"))
    return SiteStanding(
        leveled=level_of(archive, site),
        listings=listings(archive, site),
        haves={name: held[0].haves[name] for name in HAVES} if held else {},
        asked=held[0].asked if held else (),
        venues=venues,
        visits=sorted(told, key=_day, reverse=True),
    )


def _venues(tables: Tables, site: str) -> list[Entry]:
    """Return the venues of a site, and those of others that name it."""
    own = [one for one in tables.entries.of_site(site) if one.kind == CARRIER]
    named = tables.entries.some([link.source for link in tables.links.to_all([site], SITES)])
    others = [one for one in named.values() if one.kind == CARRIER and not one.removed]
    return list({one.id: one for one in (*own, *others)}.values())


def _day(visit: Noted) -> str:
    return str(day_of(visit.entry.values.get("date")) or "")


def _noted(
    archive: Archive, tables: Tables, entries: Sequence[Entry], fields: Sequence[str]
) -> list[Noted]:
    found = whole(tables, archive.kinds, entries)
    names = Names(tables, archive.kinds, found)
    noted = []
    for one in found:
        shown = names.all_shown(archive.kinds[one.kind], one, archive.language)
        when = shown.get("opened") or shown.get("date", "")
        noted.append(Noted(one, when, tuple(filter(None, map(shown.get, fields)))))
    return noted
