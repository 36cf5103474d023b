"""Where entries lie: by what is written of them, by their survey points, by their photographs."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from archive_app.domain.entries import Value
from archive_app.store.engine import Connection

MANY = 5_000  # entries for which it is quicker to read all of a sort


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A place that is written: of which entry, in which entry, and what is said of it beside.

    `of` is the entry that lies there, `entry` the one that says it; `sort` is a type of survey
    point, `accuracy` in metres.
    """

    of: str
    entry: str
    title: str
    place: Value
    sort: str = ""
    accuracy: float | None = None


class Placed:
    """The places of an archive, as they are written."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def own(self, ids: Collection[str]) -> Iterator[PlacedRow]:
        """Yield the places of some entries themselves."""
        rows = self._rows(
            "select id, id, title, fields -> '$.place', '', null from entry"
            " where removed is null and fields -> '$.place' is not null",
            "id",
            ids,
        )
        return (PlacedRow(row[0], row[1], row[2], json.loads(row[3])) for row in rows)

    def points(self, ids: Collection[str]) -> Iterator[PlacedRow]:
        """Yield the survey points of some entries, in their order."""
        rows = self._rows(
            "select point.parent, point.id, point.title, point.fields -> '$.place',"
            " coalesce(link.term, ''), point.fields ->> '$.accuracy.amount'"
            " from entry point left join link"
            " on link.source = point.id and link.field = 'point_type'"
            " where point.kind = 'survey_point' and point.removed is null"
            " and point.fields -> '$.place' is not null",
            "point.parent",
            ids,
            " order by point.position, point.code",
        )
        return (
            PlacedRow(row[0], row[1], row[2], json.loads(row[3]), row[4], row[5]) for row in rows
        )

    def photographed(self, ids: Collection[str]) -> Iterator[tuple[str, str, float, float]]:
        """Yield an entry, its title, and the latitude and longitude that its camera wrote."""
        return self._rows(
            "select attachment.entry, entry.title, facts ->> '$.latitude', facts ->> '$.longitude'"
            " from reading join attachment on attachment.original = reading.original"
            " join entry on entry.id = attachment.entry"
            " where entry.removed is null and facts ->> '$.latitude' is not null"
            " and facts ->> '$.longitude' is not null",
            "attachment.entry",
            ids,
        )

    def titles(self, ids: Collection[str]) -> dict[str, str]:
        """Return the titles of some entries."""
        return dict(self._rows("select id, title from entry where removed is null", "id", ids))

    def _rows(
        self, query: str, column: str, ids: Collection[str], order: str = ""
    ) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query that are of some entries; its first column says of which."""
        few = len(ids) <= MANY
        more = f" and {column} in (select value from json_each(?))" if few else ""
        given = [json.dumps(list(ids))] if few else []
        wanted = frozenset(ids)
        rows = self._connection.execute(f"{query}{more}{order}", given)
        return (row for row in rows if row[0] in wanted)
