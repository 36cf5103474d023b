"""Listings: which sites and records are designated in which registers, and in which operation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from archive_app.domain.designations import DOCUMENT, IN_FORCE, KIND, REGISTER, STATE, TARGETS
from archive_app.domain.protection import REGISTERS, STATUS
from archive_app.store.engine import Connection

IN_FORCE_SQL = f"""
    select listing.id as listing, item.id as item, item.site as site, register.term as register,
        listing.fields ->> '$.{DOCUMENT}' is not null as documented,
        (select count(*) from link where source = listing.id and field = '{TARGETS}') = 1 as alone
    from entry item
    cross join link at on at.target = item.id and at.field = '{TARGETS}'
    cross join entry listing on listing.id = at.source
    cross join link register on register.source = listing.id and register.field = '{REGISTER}'
    cross join link state on state.source = listing.id and state.field = '{STATE}'
    where listing.kind = '{KIND}' and listing.removed is null and item.removed is null
    and state.term in ({", ".join(f"'{term}'" for term in IN_FORCE)})
"""
"""What is designated now; each item of a listing is a row. Where to look comes behind."""
TOUCHED = f"""
    with altered as (
        select coalesce(before ->> '$.source', after ->> '$.source', link.source) as source,
            coalesce(before ->> '$.field', after ->> '$.field', link.field) as field,
            coalesce(before ->> '$.target', before ->> '$.term', '') as was,
            coalesce(after ->> '$.target', after ->> '$.term', '') as now
        from alteration left join link on link.id = row_id
        where operation = (select operation from temp.underway) and table_name = 'link'
    )
    select * from altered
    where field in ('{TARGETS}', '{REGISTER}', '{STATE}', '{STATUS}', '{REGISTERS}')
"""
MOVED = """
    select row_id, coalesce(before ->> '$.site', '') from alteration
    where operation = (select operation from temp.underway) and table_name = 'entry'
    and before is not null and after is not null
    and (after ->> '$.removed' is not null or before ->> '$.removed' is not null
         or before ->> '$.site' is not null)
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """A site or record in a listing in force; `alone` if the listing is of nothing else.

    `register` is a term, the rest are ids of entries.
    """

    listing: str
    item: str
    site: str
    register: str
    documented: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Touched:
    """What an operation altered: whose status was said, which designations, and what else.

    `added` and `taken` are registers that were said of entries, or are said no more, by entry;
    `registers` those that a designation was in or is.
    """

    said: frozenset[str]
    listings: frozenset[str]
    entries: frozenset[str]
    added: Mapping[str, AbstractSet[str]]
    taken: Mapping[str, AbstractSet[str]]
    registers: frozenset[str]

    def __bool__(self) -> bool:
        """Tell whether there is anything to settle."""
        return bool(self.said or self.listings or self.entries or self.added or self.taken)


class Listings:
    """The designations of an archive, as one connection sees them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def within(self, sites: Iterable[str]) -> list[Listed]:
        """Return what is designated, in force, of some sites: themselves and their records."""
        rows = self._connection.execute(
            f"{IN_FORCE_SQL} and item.site in (select value from json_each(?))"
            " order by listing.id, at.position",
            [json.dumps(list(sites))],
        )
        return [
            Listed(listing, item, site, register, bool(documented), bool(alone))
            for listing, item, site, register, documented, alone in rows
        ]

    def touched(self) -> Touched:
        """Return what the operation under way altered that a legal status may hang on."""
        rows = [tuple(row) for row in self._connection.execute(TOUCHED)]
        moved = [one for row in self._connection.execute(MOVED) for one in row]
        targets = [one for _, field, *told in rows if field == TARGETS for one in told]
        lists = [source for source, field, *_ in rows if field in {TARGETS, REGISTER, STATE}]
        return Touched(
            said=frozenset(source for source, field, *_ in rows if field == STATUS),
            listings=frozenset(lists),
            entries=frozenset([*targets, *moved]) - {""},
            **_said([row for row in rows if row[1] == REGISTERS]),
            registers=frozenset(
                one for _, field, *told in rows if field == REGISTER for one in told if one
            ),
        )

    def underway(self) -> tuple[str, str]:
        """Return the step and the device of the operation under way."""
        step, device = self._connection.execute(
            "select step, device from operation where seq = (select operation from temp.underway)"
        ).fetchone()
        return str(step), str(device)


def _said(rows: Sequence[tuple[str, ...]]) -> dict[str, Mapping[str, AbstractSet[str]]]:
    """Return which registers are said of entries now, and which no more."""
    was, now = dict[str, set[str]](), dict[str, set[str]]()
    for source, _, before, after in rows:
        was.setdefault(source, set()).update({before} - {""})
        now.setdefault(source, set()).update({after} - {""})
    added = {entry: more for entry in now if (more := now[entry] - was[entry])}
    return {"added": added, "taken": {one: less for one in was if (less := was[one] - now[one])}}
