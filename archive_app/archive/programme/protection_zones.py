"""Protected areas and control zones: drawn from GeoJSON, and where they lie over each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.wholes import whole
from archive_app.domain.advice import DOUBTFUL, Advice
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Kinds
from archive_app.domain.outlines import Outline, read_outline
from archive_app.domain.overlaps import overlap
from archive_app.store.store import Tables

ZONE, SORT, OUTLINE, SYSTEM = "protection_zone", "zone_sort", "outline", "outline_system"
LARGEST = 8_000_000  # bytes of a file with an outline


@dataclass(frozen=True, slots=True)
class Drawn:
    """A zone of a site with its outline in WGS 84; `sort` is protection or control."""

    zone: Entry
    site: Entry
    sort: str
    outline: Outline


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two zones that lie over each other and should not."""

    one: Drawn
    other: Drawn


def draw_zone(
    archive: Archive, site: str, sort: str, file: Path, *, system: str = "", title: str = ""
) -> Entry:
    """Have a zone of a site with the outline that a GeoJSON file tells; return it.

    Raise `Refused`: `outline_unreadable`, and what the rules of a zone refuse.
    """
    text = _text_of(file)
    above = description.entry_of(archive, site)
    term = archive.vocabularies.match(SORT, sort)
    said = {"title": title or term.zh, SORT: term.id, OUTLINE: text, SYSTEM: system}
    set_ = [Assignment(field, "=", told) for field, told in said.items() if told]
    return description.add(archive, kind=ZONE, parent=above.id, set_=set_)


def _text_of(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise Refused("outline_too_large", file=str(file), most=LARGEST)
        return file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("outline_unreadable", file=str(file)) from error


def drawn(archive: Archive) -> list[Drawn]:
    """Return all zones that have an outline, by site and code."""
    with archive.store.reading() as tables:
        return all_drawn(tables, archive.kinds)


def overlaps(archive: Archive) -> list[Overlap]:
    """Return the zones of different sites that lie over each other, and those of one sort of one.

    That a control zone lies around its own protected area is as it should be.
    """
    found = sorted(drawn(archive), key=lambda one: one.outline.box[1])
    return list(_pairs(found))


def all_drawn(tables: Tables, kinds: Kinds) -> list[Drawn]:
    """Return all zones that have an outline, as one connection sees them."""
    zones = whole(tables, kinds, tables.entries.of_kinds([ZONE]))
    sites = tables.entries.some(list({one.site for one in zones}))
    found = [
        Drawn(one, sites[one.site], _word(one, SORT), read_outline(text, _word(one, SYSTEM)))
        for one in zones
        if (text := str(one.values.get(OUTLINE, "")))
    ]
    return sorted(found, key=lambda one: (one.site.code, one.zone.code))


def overlapping(entry: Entry, others: Sequence[Drawn]) -> Iterator[Advice]:
    """Walk through the zones of others that lie over a zone."""
    own = [one for one in others if one.zone.id == entry.id]
    for other in others if own else ():
        if _clash(own[0], other):
            told = {"site": other.site.title, "zone": other.zone.title, "code": other.zone.code}
            yield Advice(OUTLINE, "zones_overlap", DOUBTFUL, entry.id, told)


def _pairs(found: Sequence[Drawn]) -> Iterator[Overlap]:
    """Walk through the pairs that clash, of zones by where they begin in the west."""
    abreast: list[Drawn] = []
    for one in found:
        abreast = [other for other in abreast if other.outline.box[3] > one.outline.box[1]]
        yield from (Overlap(other, one) for other in abreast if _clash(other, one))
        abreast.append(one)


def _clash(one: Drawn, other: Drawn) -> bool:
    apart = one.site.id != other.site.id or one.sort == other.sort
    return one.zone.id != other.zone.id and apart and overlap(one.outline, other.outline)


def _word(entry: Entry, field: str) -> str:
    return str(entry.values.get(field, "")).partition("/")[2]
