"""Figures: how many sites, listings and listed items there are of each combination."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive_app.store.engine import Connection
from archive_app.store.listings import IN_FORCE_SQL

LISTED = "listed"
TOLD = """
    with told as (
        select date(operation.at, 'localtime') as day, row_id,
            coalesce(after ->> '$.kind', before ->> '$.kind') as kind,
            case
                when before is null then iif(after ->> '$.removed' is null, 1, 0)
                when after is null then iif(before ->> '$.removed' is null, -1, 0)
                when before ->> '$.removed' is null and after ->> '$.removed' is not null then -1
                when before ->> '$.removed' is not null and after ->> '$.removed' is null then 1
                else 0
            end as more
        from alteration join operation on operation.seq = alteration.operation
        where table_name = 'entry'
    )
"""
"""An entry that is changed by a row says only what changed; of which kind it is, it says itself."""
CHANGES = f"""
    {TOLD}
    select day, coalesce(told.kind, entry.kind, '') as kind, sum(more)
    from told left join entry on entry.id = told.row_id
    where more <> 0 group by 1, 2 order by 1, 2
"""
THERE = f"""
    {TOLD}
    select row_id from told left join entry on entry.id = told.row_id
    where coalesce(told.kind, entry.kind, '') in (select value from json_each(?))
        and substr(day, 1, length(?)) <= ?
    group by row_id having sum(more) > 0 and sum(iif(day < ?, more, 0)) <= 0
    order by length(entry.code), entry.code
"""


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way to count by: a field of links, by its id; a column of what is listed; or `pairs`.

    `otherwise` is what a site that points at nothing is counted under; `pairs` are ids of sites,
    each with the ids of what it is counted under.
    """

    field: str = ""
    otherwise: str = ""
    listed: bool = False
    pairs: Mapping[str, Sequence[str]] | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of the figures: of which `values`, None for what says nothing, how many there are.

    `items` are the sites and records that the `listings` in force name.
    """

    values: tuple[str | None, ...]
    sites: int
    listings: int
    items: int


class Figures:
    """The figures of an archive, counted by SQLite."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cells(self, kind: str, by: Sequence[Dimension]) -> list[Cell]:
        """Return how many sites of a kind, not removed, there are of each combination.

        One that has several values is counted under each. Only combinations that there are have a
        cell; without dimensions there is one for all.
        """
        columns, source, given = _source(by)
        told = "".join(f"{column}, " for column in columns)
        grouped = f" group by {', '.join(columns)}" if columns else ""
        rows = self._connection.execute(
            f"with {LISTED} as ({IN_FORCE_SQL}) select {told}count(distinct entry.id),"
            f" count(distinct {LISTED}.listing), count(distinct {LISTED}.item){source}"
            f" where entry.kind = ? and entry.removed is null{grouped}",
            [*given, kind],
        )
        return [Cell(tuple(row[: len(columns)]), *row[len(columns) :]) for row in rows]

    def sites(self, kind: str, by: Sequence[Dimension], values: Sequence[str | None]) -> list[str]:
        """Return the ids of the sites that are counted under one value of each way, by code."""
        columns, source, given = _source(by)
        wanted = "".join(f" and {column} is ?" for column in columns)
        rows = self._connection.execute(
            f"with {LISTED} as ({IN_FORCE_SQL}) select distinct entry.id{source}"
            f" where entry.kind = ? and entry.removed is null{wanted}"
            " order by length(entry.code), entry.code",
            [*given, kind, *values],
        )
        return [entry for (entry,) in rows]

    def changes(self) -> list[tuple[str, str, int]]:
        """Return of which kind how many entries came on each day, or went where it is below zero.

        What goes to the trash goes; days are those of this machine's clock.
        """
        rows = self._connection.execute(CHANGES)
        return [(str(day), str(kind), int(more)) for day, kind, more in rows]

    def there(self, kinds: Sequence[str], until: str, since: str = "") -> list[str]:
        """Return the ids of entries that were there at the end of a month or year, by code.

        Both are beginnings of days, as 2026-11; `since` leaves out what was there before it.
        """
        given = [json.dumps(list(kinds)), until, until, since]
        return [entry for (entry,) in self._connection.execute(THERE, given)]


def _source(by: Sequence[Dimension]) -> tuple[list[str], str, list[str]]:
    """Return the columns to count by, where they come from, and the values that this is given."""
    columns, joins, given = list[str](), list[str](), list[str]()
    for number, dimension in enumerate(by):
        column, join, values = _joined(dimension, f"d{number}")
        columns.append(column)
        joins.append(join)
        given += values
    listed = f" left join {LISTED} on {LISTED}.site = entry.id"
    return columns, f" from entry{listed} {' '.join(joins)}", given


def _joined(dimension: Dimension, name: str) -> tuple[str, str, list[str]]:
    """Return the column of a dimension, what joins it, and the values that this is given."""
    if dimension.listed:
        return f"{LISTED}.{dimension.field}", "", []
    if dimension.pairs is not None:
        rows = [[site, one] for site, ones in dimension.pairs.items() for one in ones]
        told = f"(select distinct value ->> 1 as value from json_each(?)) {name}"
        pairs = "(select value ->> 0, value ->> 1 from json_each(?))"  # looked up, never walked
        join = f"left join {told} on (entry.id, {name}.value) in {pairs}"
        return f"{name}.value", join, [json.dumps(rows)] * 2
    column = f"coalesce({name}.term, {name}.target, '{dimension.otherwise}')"
    join = f"left join link {name} on {name}.source = entry.id and {name}.field = ?"
    return f"nullif({column}, '')", join, [dimension.field]
