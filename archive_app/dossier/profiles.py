"""What goes into a dossier, in which order and under which names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.nearest import nearest

ANY = "*"
"""Stands for all kinds that no part names."""


@dataclass(frozen=True, slots=True)
class Source:
    """A named value: the first of these fields or facts that says something.

    `share` and `centred` count where it is the column of a table, `optional` on a cover: there it
    is left out where nothing is said.
    """

    label: str
    sources: tuple[str, ...]
    share: int = 0
    centred: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class TableProfile:
    """A table of the entries of some kinds, or of all that its part shows.

    It has at most so many lines, if it says so.
    """

    heading: str
    kinds: tuple[str, ...]
    columns: tuple[Source, ...]
    most: int = 0


@dataclass(frozen=True, slots=True)
class ChartProfile:
    """A chart of the entries of some kinds: how many there are `by` what a source says.

    With `values` it shows the numbers in these fields instead, each under its name; with `only`
    it is of the entries alone that say yes there.
    """

    title: str
    sort: str
    kinds: tuple[str, ...]
    by: Source
    values: tuple[Source, ...] = ()
    axis: str = ""
    only: str = ""


@dataclass(frozen=True, slots=True)
class PartProfile:
    """A part of the dossier. `text` sets what was read from files, `plates` shows pictures.

    Parts of one `book` are numbered among themselves; a `titled` one has no number. Of its kinds,
    it shows what has one of its `terms`, or what no other part's terms claim. A form shows its
    `fields`, or all but those that it `leaves_out`; then what it `also` tells and its `blanks`,
    each with `room`.
    In a yearly dossier it shows of its records those of the year by the dates in `by_year`, and
    before each the last one from earlier years with the same value in `compared_by`.
    """

    id: str
    sort: str
    heading: str
    kinds: tuple[str, ...]
    leaves_out: tuple[str, ...]
    text: bool
    plates: bool
    caption: tuple[tuple[Source, ...], ...]
    tables: tuple[TableProfile, ...]
    book: str = ""
    titled: bool = False
    terms: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    also: tuple[Source, ...] = ()
    blanks: tuple[str, ...] = ()
    room: int = 0
    site_texts: tuple[str, ...] = ()
    per_page: int = 2
    own_size: bool = False
    charts: tuple[ChartProfile, ...] = ()
    by_year: tuple[str, ...] = ()
    compared_by: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """For whom a dossier is, and what it then leaves out.

    `leaves_out` are fields and kinds of details, `withholds` the terms that keep a whole entry
    back. `coarse` shows places no finer than each entry says; `bare` takes from photographs what
    their cameras wrote into them.
    """

    id: str
    label: str
    leaves_out: tuple[str, ...] = ()
    withholds: tuple[str, ...] = ()
    coarse: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """How one sort of dossier is made up.

    A `small` one shows pictures by their renditions, a `yearly` one tells of one year; `attach`
    names what travels inside it.
    """

    id: str
    label: Label
    title: str
    seal: str
    sections: Mapping[str, str]
    words: Mapping[str, str]
    scopes: tuple[Scope, ...]
    cover: tuple[Source, ...]
    parts: tuple[PartProfile, ...]
    signatures: tuple[Source, ...]
    small: bool = False
    yearly: bool = False
    attach: tuple[str, ...] = ()

    def scope(self, scope_id: str) -> Scope:
        """Return a scope by its id; raise `Refused` naming the nearest."""
        known = {scope.id: scope for scope in self.scopes}
        if scope_id not in known:
            raise Refused("unknown_scope", scope=scope_id, nearest=nearest(scope_id, known))
        return known[scope_id]

    def part(self, part_id: str) -> PartProfile:
        """Return a part by its id; raise `Refused` naming the nearest."""
        known = {part.id: part for part in self.parts}
        if part_id not in known:
            raise Refused("unknown_part", part=part_id, nearest=nearest(part_id, known))
        return known[part_id]

    def claimed(self) -> frozenset[str]:
        """Return the terms by which some part of the dossier takes entries from the others."""
        return frozenset(term for part in self.parts for term in part.terms)
