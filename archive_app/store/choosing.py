"""Which of very many entries have some terms: SQLite reads both in order, sets compare them.

To look each of a million entries up in an index of links takes SQLite several times as long.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from archive_app.domain.hits import Choice, Narrowing
from archive_app.store.engine import Connection
from archive_app.store.narrowing import condition

MANY = 100_000  # entries with a term: for fewer, SQLite looks each up as quickly


def is_large(connection: Connection, narrowing: Narrowing) -> bool:
    """Tell whether so many entries may have the terms of a choice that sets are quicker."""
    return any(choice.unsaid_of or _are_many(connection, choice) for choice in narrowing.choices)


class Choosing:
    """The entries that have one of the terms of each of some choices."""

    def __init__(self, connection: Connection, narrowing: Narrowing) -> None:
        self._connection = connection
        self._ways = [self._way(choice) for choice in narrowing.choices]
        self.rest = replace(narrowing, choices=())

    def among(self, ids: Sequence[str]) -> Sequence[str]:
        """Return those of some entries, not removed, that are so, in their order."""
        for linked, barred in self._ways:
            if barred is None:
                ids = [entry for entry in ids if entry in linked]
            else:
                ids = [entry for entry in ids if entry not in barred or entry in linked]
        return ids

    def counts(self) -> dict[str, int]:
        """Return how many entries, not removed, there are of each kind that are so."""
        more, values = condition(self.rest)
        rows = self._connection.execute(
            "select kind, group_concat(id, ' ') from entry"
            f" where removed is null{more} group by kind",
            values,
        )
        counted = {kind: len(self.among(str(told).split())) for kind, told in rows}
        return {kind: count for kind, count in counted.items() if count}

    def _way(self, choice: Choice) -> tuple[set[str], set[str] | None]:
        """Return what has a term and, where saying nothing counts as well, what cannot count."""
        linked = self._ids(
            "source",
            "link where term in (select value from json_each(?))",
            json.dumps(choice.terms),
        )
        if not choice.unsaid_of:
            return linked, None
        first, after = f"{choice.field}/", f"{choice.field}0"  # 0 comes after the slash
        said = self._ids("source", "link where term >= ? and term < ?", first, after)
        others = self._ids(
            "id",
            "entry where removed is null and kind not in (select value from json_each(?))",
            json.dumps(choice.unsaid_of),
        )
        return linked, said | others

    def _ids(self, column: str, place: str, *values: str) -> set[str]:
        """Return ids that come in one text: see `Entries.ids`."""
        ((told,),) = self._connection.execute(
            f"select group_concat({column}, ' ') from {place}", values
        )
        return set(str(told or "").split())


def _are_many(connection: Connection, choice: Choice) -> bool:
    (count,) = connection.execute(
        "select count(*) from (select 1 from link"
        " where term in (select value from json_each(?)) limit ?)",
        [json.dumps(choice.terms), MANY],
    ).fetchone()
    return int(count) == MANY
