"""Publishing a list of sites: what may be told of each now is kept, and stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from archive_app.archive.archive import Archive
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole, write
from archive_app.archive.issuing.issuing import scope_of
from archive_app.archive.papers.tables import SCOPES_OF
from archive_app.archive.programme.published_lists import KIND, Published, published_list
from archive_app.domain.coarse import rounded
from archive_app.domain.conversions import Point
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.places import wgs84
from archive_app.domain.protection import LEVEL
from archive_app.domain.published_lists import COLUMNS, Line, as_text
from archive_app.domain.roles import pointing
from archive_app.store.store import Tables

SITE, PRECISION, DIVISION = "site", "place_precision", "division"
DEPTHS = {"province": 1, "city": 2}
"""How many names of a division are told of a site that says no more of its place."""


def publish(
    archive: Archive,
    references: Sequence[str] = (),
    *,
    number: str,
    title: str = "",
    register: str = "",
    given: Mapping[str, str] = {},
) -> Published:
    """Publish a list of sites as they are now; what it says stays so. Return it.

    Without references all sites of a register are in it, without that all that have a level. What
    the public may not see is not: see `withheld`. `given` tells `on`, `document` and `by`.
    Raise `Refused`: `list_is_empty`, `list_number_taken`.
    """
    name, kind = title or "工业遗产保护名单", archive.kinds[KIND]
    term = archive.vocabularies.match("registers", register).id if register else ""
    with archive.operation(archive.step("publish", number=number)) as tables:
        _alone(tables, archive, name, number)
        chosen = _chosen(archive, tables, references, term)
        lines = _lines(archive, tables, _open(archive, chosen))
        if not lines:
            raise Refused("list_is_empty")
        entry = new_entry(archive.kinds, kind, None, None, archive.store.next_code(tables))
        told = _told(archive, {"title": name, "number": number, "register": term}, given)
        kept: dict[str, Value] = {
            "sites": [line.site for line in lines],
            "frozen_lines": as_text(lines),
        }
        entry = replace(entry, values=told | kept)
        write(tables, kind, entry, archive.vocabularies, decided=True)
    return published_list(archive, entry.id)


def withheld(
    archive: Archive, references: Sequence[str] = (), *, register: str = ""
) -> list[Entry]:
    """Return the sites that would stand in a list and that the public may not see."""
    return listed_now(archive, references, register=register)[1]


def listed_now(
    archive: Archive, references: Sequence[str] = (), *, register: str = ""
) -> tuple[list[Entry], list[Entry]]:
    """Return the sites that would stand in a list now, and those that the public may not see."""
    term = archive.vocabularies.match("registers", register).id if register else ""
    with archive.store.reading() as tables:
        chosen = _chosen(archive, tables, references, term)
    let_out = _open(archive, chosen)
    ids = {one.id for one in let_out}
    return let_out, [one for one in chosen if one.id not in ids]


def _alone(tables: Tables, archive: Archive, title: str, number: str) -> None:
    for other in whole(tables, archive.kinds, tables.entries.titled([KIND], title)):
        if other.values.get("number") == number:
            raise Refused("list_number_taken", title=title, number=number, code=other.code)


def _chosen(
    archive: Archive, tables: Tables, references: Sequence[str], register: str
) -> list[Entry]:
    """Return the sites that are to stand in a list, whole."""
    ids = {entry_in(tables, one).site for one in references}
    sites = [one for one in tables.entries.of_kinds([SITE]) if not ids or one.id in ids]
    found = whole(tables, archive.kinds, sites)
    if register:
        listed = tables.listings.within([one.id for one in sites])
        of_it = {one.site for one in listed if one.register == register}
        return [one for one in found if one.id in of_it]
    return found if ids else [one for one in found if one.values.get(LEVEL)]


def _open(archive: Archive, sites: Iterable[Entry]) -> list[Entry]:
    """Return the sites of which nothing keeps the public back."""
    shut = set(scope_of(archive, SCOPES_OF, "public").withholds)
    chosen = [field.id for field in archive.kinds[SITE].fields if field.points_at_terms]
    return [
        site
        for site in sites
        if shut.isdisjoint(
            term for field in chosen for term in pointing(site.values.get(field, []))
        )
    ]


def _lines(archive: Archive, tables: Tables, sites: Sequence[Entry]) -> list[Line]:
    """Return what is told of sites, by zone, level and code."""
    names = Names(tables, archive.kinds, sites)
    kind = archive.kinds[SITE]
    found = []
    for site in sites:
        words = names.all_shown(kind, site)
        terms = {field: str(site.values[field]) for field in COLUMNS if _is_term(site, field)}
        told = {field: words[field] for field in COLUMNS if words.get(field)}
        told |= _division(archive, site)
        found.append(Line(site.id, site.code, site.title, told, terms, _point(site)))
    return sorted(found, key=_order)


def _order(line: Line) -> tuple[str, str, int, str]:
    zone, level = line.words.get("zone", "~"), line.terms.get(LEVEL, "~")
    return zone, level, len(line.code), line.code


def _is_term(site: Entry, field: str) -> bool:
    return isinstance(site.values.get(field), str)


def _division(archive: Archive, site: Entry) -> dict[str, str]:
    """Return the divisions of a site in words, no finer than its place may be told."""
    known, told = archive.vocabularies, list[str]()
    for one in pointing(site.values.get(DIVISION, [])):
        chain = [known.term(one)]
        while chain[0].parent:
            chain.insert(0, known.term(chain[0].parent))
        told.append(known.full_label(chain[: DEPTHS.get(_precision(site), len(chain))][-1]))
    return {DIVISION: "、".join(dict.fromkeys(told))} if told else {}


def _point(site: Entry) -> Point | None:
    place = site.values.get("place")
    point = wgs84(place) if isinstance(place, dict) else None
    return rounded(point, _precision(site)) if point else None


def _precision(site: Entry) -> str:
    return str(site.values.get(PRECISION, "")).partition("/")[2]


def _told(archive: Archive, said: Mapping[str, str], given: Mapping[str, str]) -> dict[str, Value]:
    """Return what a list says of itself, as it is kept."""
    today = datetime.now().astimezone().date().isoformat()
    told: dict[str, Value] = {field: text for field, text in said.items() if text}
    told |= {"published_on": read_date(given.get("on") or today), "frozen_on": read_date(today)}
    names = {"document": "document", "by": "published_by"}
    told |= {field: given[name] for name, field in names.items() if given.get(name)}
    return told | {"frozen_by": archive.person}
