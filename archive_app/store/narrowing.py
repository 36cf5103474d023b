"""What else an entry must be than of a site and a kind, as a condition of SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence

from archive_app.domain.hits import Narrowing
from archive_app.store.engine import Connection
from archive_app.store.orders import DATED

MANY = 5_000  # entries for which it is quicker to read an index to its end
LINKED = "id in (select source from link where term in (select value from json_each(?)))"
UNSAID = (
    "(kind in (select value from json_each(?)) and not exists"
    " (select 1 from link where source = entry.id and field = ?))"
)
TOUCHED = (
    "exists (select 1 from alteration join operation on operation.seq = alteration.operation"
    " where alteration.entry = entry.id and person = ?"
    " and label not in (select value from json_each(?)))"
)
TOPMOST = (
    "removed is not null and not exists (select 1 from entry above"
    " where above.id in (entry.parent, entry.site) and above.id <> entry.id"
    " and above.removed = entry.removed)"
)


def condition(narrowing: Narrowing) -> tuple[str, list[str]]:
    """Return a condition on `entry` that opens with ` and `, or is empty, and its values."""
    found, values = "", list[str]()
    for choice in narrowing.choices:
        ways = [LINKED]
        values.append(json.dumps(choice.terms))
        if choice.unsaid_of:
            ways.append(UNSAID)
            values += [json.dumps(choice.unsaid_of), choice.field]
        found += f" and ({' or '.join(ways)})"
    if narrowing.person:
        found += f" and {TOUCHED}"
        values += [narrowing.person, json.dumps(narrowing.but)]
    if narrowing.sites:
        found += " and site in (select value from json_each(?))"
        values.append(json.dumps(narrowing.sites))
    if narrowing.members is not None:
        found += " and id in (select value from json_each(?))"
        values.append(json.dumps(narrowing.members))
    return found, values


class Tallies:
    """How many entries have which term."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_terms(self, vocabulary: str, within: Sequence[str] | None = None) -> dict[str, int]:
        """Return how many entries, not removed, point at each term of a vocabulary.

        Counted in the index of links alone, or, with `within`, among some entries.
        """
        span = [f"{vocabulary}/", f"{vocabulary}0"]  # 0 comes after the slash
        if within is not None:
            return self._counted(
                "select term, count(*) from json_each(?3) cross join link on source = value"
                " where term >= ?1 and term < ?2 group by term",
                [*span, json.dumps(list(within))],
            )
        counts = self._counted(
            "select term, count(*) from link where term >= ? and term < ? group by term", span
        )
        gone = self._counted(
            "select term, count(*) from entry cross join link on source = entry.id"
            " where removed is not null and +term >= ? and +term < ? group by term",
            span,
        )
        return {term: count - gone.get(term, 0) for term, count in counts.items()}

    def of_kinds(self, kinds: Sequence[str], within: Sequence[str] | None = None) -> int:
        """Return how many entries of some kinds are not removed, of all or among some."""
        told = [json.dumps(list(kinds))]
        found = "from entry where removed is null and kind in (select value from json_each(?1))"
        if within is not None:
            told.append(json.dumps(list(within)))
            found += " and id in (select value from json_each(?2))"
        return self._count(found, told)

    def kinds_of(self, ids: Sequence[str]) -> dict[str, int]:
        """Return how many of some entries are of each kind."""
        return self._counted(
            "select kind, count(*) from entry"
            " where id in (select value from json_each(?)) group by kind",
            [json.dumps(list(ids))],
        )

    def years_of(self, ids: Sequence[str]) -> dict[str, int]:
        """Return the year in which each of some entries begins, the earliest first.

        What was removed, or has no date, is left out.
        """
        few = "" if len(ids) > MANY else " and id in (select value from json_each(?))"
        rows = self._connection.execute(
            f"select id, cast(substr({DATED}, 1, 4) as integer) from entry"
            f" where removed is null and {DATED} <> '~'{few} order by {DATED}, code",
            [json.dumps(list(ids))] if few else [],
        )
        wanted = frozenset(ids)
        return {entry: year for entry, year in rows if entry in wanted}

    def of_narrowing(self, narrowing: Narrowing) -> int:
        """Return how many entries, not removed, are so."""
        more, values = condition(narrowing)
        return self._count(f"from entry where removed is null{more}", values)

    def removed(self) -> int:
        """Return how many entries were removed on their own, and not with what they belong to."""
        return self._count(f"from entry where {TOPMOST}", [])

    def _count(self, found: str, values: Sequence[str]) -> int:
        (count,) = self._connection.execute(f"select count(*) {found}", values).fetchone()
        return int(count)

    def _counted(self, query: str, values: Sequence[str]) -> dict[str, int]:
        return dict(self._connection.execute(query, values))
