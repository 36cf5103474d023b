"""Figures: sites, listings and listed items counted by one field or several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.rules import courses
from archive_app.archive.programme.figures.completeness import FIELD as COMPLETENESS
from archive_app.archive.programme.figures.completeness import bands
from archive_app.archive.programme.four_haves import four_haves
from archive_app.archive.sites.groups import tree
from archive_app.domain.designations import REGISTER
from archive_app.domain.errors import Refused
from archive_app.domain.four_haves import HAVES
from archive_app.domain.four_haves import STATE as HAVE_STATE
from archive_app.domain.kinds import Kind, Label
from archive_app.domain.nearest import nearest
from archive_app.domain.protection import LEVEL
from archive_app.store.figures import Cell, Dimension
from archive_app.store.store import Tables

SITE, GROUP = "site", "group"
OFFERED = 8  # fields, where none is called nearly so
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Number:
    """One number: its value of each field, the words for them, and how many there are.

    `keys` are the ids of its values, None for what says nothing; see `sites_of`.
    """

    values: tuple[Value, ...]
    words: tuple[str, ...]
    sites: int
    listings: int
    items: int
    keys: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """What was counted: by which fields, in all, and each combination, in the order of the terms.

    `total` is the number of distinct sites, `listings` of designations in force, `items` of the
    sites and records that these name.
    """

    by: tuple[str, ...]
    total: int
    listings: int
    items: int
    cells: tuple[Number, ...]


def figures(archive: Archive, by: Sequence[str]) -> Table:
    """Return the sites counted by some fields; groups of sites are none.

    A field is one of a site that points at terms or entries, `group`, `register`, `completeness` or
    one of the four things that a site has, such as `marker`. A site with several values counts
    under each, in the total once. Raise `Refused("not_counted")` for another.
    """
    kind = archive.kinds[SITE]
    fields = tuple(_named(archive, one) for one in by)
    dimensions = [_dimension(archive, one) for one in fields]
    with archive.store.reading() as tables:
        (all_,) = tables.figures.cells(kind.id, [])
        found = tables.figures.cells(kind.id, dimensions)
        telling = _Telling(archive, tables, found)
    ordered = sorted(found, key=lambda cell: [telling.place(value) for value in cell.values])
    cells = tuple(
        Number(
            tuple(telling.plain(value) for value in cell.values),
            tuple(telling.word(value) for value in cell.values),
            *(cell.sites, cell.listings, cell.items),
            cell.values,
        )
        for cell in ordered
    )
    return Table(fields, all_.sites, all_.listings, all_.items, cells)


def sites_of(archive: Archive, cell: Sequence[tuple[str, str | None]]) -> list[str]:
    """Return the ids of the sites that are counted in a cell, by code.

    A cell is fields with ids of values, as `Number.keys` has them; without any it is the total.
    Raise `Refused("not_counted")` for a field by which nothing is counted.
    """
    kind = archive.kinds[SITE]
    dimensions = [_dimension(archive, _named(archive, field)) for field, _ in cell]
    with archive.store.reading() as tables:
        return tables.figures.sites(kind.id, dimensions, [value for _, value in cell])


def countable(kind: Kind) -> dict[str, Label]:
    """Return the fields by which sites are counted, each with its name."""
    counted = {field.id: field.label for field in kind.fields if field.links}
    counted.update(HAVES)
    return counted | {
        GROUP: Label("所属遗产群", "Group of sites"),
        REGISTER: Label("名录", "Register"),
        COMPLETENESS: Label("著录完整度", "Completeness"),
    }


def _named(archive: Archive, name: str) -> str:
    """Return the id of a field to count by, named by its id or label."""
    counted = countable(archive.kinds[SITE])
    for field, label in counted.items():
        if name in {field, label.zh, label.en}:
            return field
    names = [label(archive.language) for label in counted.values()]
    near = nearest(name, [*counted, *names]) or names[:OFFERED]
    raise Refused("not_counted", field=name, nearest=near)


def _dimension(archive: Archive, field: str) -> Dimension:
    if field == REGISTER:
        return Dimension(REGISTER, listed=True)
    if field in {GROUP, COMPLETENESS, *HAVES}:
        return Dimension(pairs=_pairs(archive, field))
    first = (course.first for course in courses().values() if course.field == field)
    return Dimension(field, otherwise=next(first, ""))


def _pairs(archive: Archive, field: str) -> dict[str, list[str]]:
    """Return under what each site is counted by something that is no field of it."""
    if field == GROUP:
        return _groups(archive)
    return bands(archive) if field == COMPLETENESS else _having(archive, field)


def _having(archive: Archive, name: str) -> dict[str, list[str]]:
    """Return how one of the four things stands with each site."""
    return {one.site.id: [f"{HAVE_STATE}/{one.haves[name].state}"] for one in four_haves(archive)}


def _groups(archive: Archive) -> dict[str, list[str]]:
    """Return the groups that each site is in, those that it is in through others too."""
    found: dict[str, list[str]] = {}
    waiting = list(tree(archive))
    while waiting:
        group = waiting.pop()
        waiting += group.groups
        for site in group.all_sites():
            if group.id not in found.setdefault(site, []):
                found[site].append(group.id)
    return found


class _Telling:
    """The words for ids: terms and entries, and where they come."""

    def __init__(self, archive: Archive, tables: Tables, cells: Iterable[Cell]) -> None:
        self._archive = archive
        told = {value for cell in cells for value in cell.values if value}
        entries = tables.entries.some([one for one in told if "/" not in one])
        self._titles = {one.id: one.title for one in entries.values()}
        self._places = self._ordered(told)

    def plain(self, value: str | None) -> Value:
        """Return the word of a term, a level as a number, an entry by its title."""
        if value is None or "/" not in value:
            return self._titles.get(value or "")
        vocabulary, _, word = value.partition("/")
        return int(word) if vocabulary == LEVEL else word

    def word(self, value: str | None) -> str:
        """Return what a person reads for a value, "" for none."""
        if value is None or "/" not in value:
            return self._titles.get(value or "", "")
        known = self._archive.vocabularies
        return known.full_label(known.term(value), self._archive.language)

    def place(self, value: str | None) -> tuple[bool, int, str]:
        """Return by what values are put in order: as their vocabulary is, then by title."""
        return value is None, self._places.get(value or "", 0), self._titles.get(value or "", "")

    def _ordered(self, told: Iterable[str]) -> dict[str, int]:
        vocabularies = {one.partition("/")[0] for one in told if "/" in one}
        terms = (term for one in vocabularies for term in self._archive.vocabularies.of(one))
        return {term.id: place for place, term in enumerate(terms)}
