"""Entries: everything catalogued, one row each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from archive_app.domain.entries import Entry, Value
from archive_app.domain.hits import EVERYTHING, Narrowing
from archive_app.store.engine import Connection
from archive_app.store.narrowing import condition
from archive_app.store.orders import ORDERS, PARTS

COLUMNS = "id, kind, coalesce(site, ''), coalesce(parent, ''), position, code, title, fields,"
TOLD = json.JSONEncoder(ensure_ascii=False)  # made once: thousands of entries come at a time
SELECT = f"select {COLUMNS} removed is not null from entry"
NEAR = 500  # what a slip of the hand is compared with on either side
BELOW = """
    with recursive below (id) as (
        select :id
        union select id from entry where site = :id
        union select entry.id from entry join below on entry.parent = below.id
    )
"""

LAST_NUMBER = """
    select coalesce(max(cast(substr(code, length(:stem) + 1) as integer)), 0) from (
        select fields ->> '$.reference_code' as code from entry
        where fields ->> '$.reference_code' >= :stem
        and fields ->> '$.reference_code' < :stem || char(0x10ffff)
        union all
        select fields ->> '$.reference_code_2' from entry
        where fields ->> '$.reference_code_2' >= :stem
        and fields ->> '$.reference_code_2' < :stem || char(0x10ffff)
    )
    where substr(code, length(:stem) + 1) not glob '*[^0-9]*'
"""
CODES_TWICE = """
    select code, count(*) from (
        select fields ->> '$.reference_code' as code from entry
        where fields ->> '$.reference_code' is not null and removed is null
        union all
        select fields ->> '$.reference_code_2' from entry
        where fields ->> '$.reference_code_2' is not null and removed is null
    )
    group by code having count(*) > 1
"""


class Entries:
    """The entries of an archive. `values` of what it returns has no links: see `Links`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, entry: str) -> Entry | None:
        """Return an entry by its id, removed or not."""
        return next(self._where("id = ?", [entry]), None)

    def by_code(self, code: str) -> Entry | None:
        """Return an entry by its code."""
        return next(self._where("code = ?", [code]), None)

    def by_reference_code(self, code: str) -> list[Entry]:
        """Return the entries that carry an archival number, in either scheme, removed or not."""
        return list(
            self._where(
                "fields ->> '$.reference_code' = ?1 or fields ->> '$.reference_code_2' = ?1", [code]
            )
        )

    def last_number(self, stem: str) -> int:
        """Return the highest number that follows a stem in any reference code; 0 if none does.

        Codes of removed entries count too, so that none is ever given twice.
        """
        (last,) = self._connection.execute(LAST_NUMBER, {"stem": stem}).fetchone()
        return int(last)

    def codes_twice(self) -> dict[str, int]:
        """Return the reference codes that several entries, not removed, have, and how many."""
        return dict(self._connection.execute(CODES_TWICE))

    def some(self, ids: Sequence[str]) -> dict[str, Entry]:
        """Return those of the entries that exist, by id."""
        found = self._where("id in (select value from json_each(?))", [json.dumps(list(ids))])
        return {entry.id: entry for entry in found}

    def present(self, ids: Sequence[str]) -> set[str]:
        """Return those of some ids of which there is an entry that is not removed."""
        rows = self._connection.execute(
            "select id from entry where id in (select value from json_each(?)) and removed is null",
            [json.dumps(list(ids))],
        )
        return {entry for (entry,) in rows}

    def of_site(self, site: str) -> Iterator[Entry]:
        """Walk through the entries of a site that are not removed, itself first, then by code."""
        return self._where(
            "(id = ?1 or site = ?1) and removed is null order by id <> ?1, position, code", [site]
        )

    def of_kinds(self, kinds: Iterable[str]) -> list[Entry]:
        """Return the entries of some kinds that are not removed, by title."""
        kinds = list(kinds)
        marks = ", ".join("?" * len(kinds))
        return list(self._where(f"kind in ({marks}) and removed is null order by title", kinds))

    def details(self, of: Iterable[str], kinds: Iterable[str]) -> list[Entry]:
        """Return what belongs to some entries: entries of these kinds just below them, in order."""
        return list(
            self._where(
                "parent in (select value from json_each(?))"
                " and kind in (select value from json_each(?))"
                " and removed is null order by parent, kind, position, id",
                [json.dumps(list(of)), json.dumps(list(kinds))],
            )
        )

    def all(self) -> Iterator[Entry]:
        """Walk through all entries that are not removed."""
        return self._where("removed is null", [])

    def ids(
        self,
        *,
        site: str = "",
        kind: str = "",
        order: str = "code",
        without: Iterable[str] = (),
        narrowing: Narrowing = EVERYTHING,
    ) -> list[str]:
        """Return the ids of the entries, not removed, of a site or a kind, in one of ORDERS.

        Entries of the kinds in `without` are left out.
        """
        more, values = condition(narrowing)
        narrowed = [f"{column} = ?" for column, value in (("site", site), ("kind", kind)) if value]
        given = [value for value in (site, kind) if value]
        where = " and ".join(["removed is null", *narrowed])
        found = list[str]()
        for part in PARTS.get(order, ("",)):
            # As one text: a row at a time, SQLite and the window would wait for each other at each.
            ((told,),) = self._connection.execute(
                f"select group_concat(id, ' ') from (select id from entry where {where}"
                f" and kind not in (select value from json_each(?)){more}{part}"
                f" order by {ORDERS[order]})",
                [*given, json.dumps(list(without)), *values],
            )
            found += str(told or "").split()
        return sorted(found, reverse=True) if order == "recent" else found

    def counts(self, *, site: str = "", narrowing: Narrowing = EVERYTHING) -> dict[str, int]:
        """Return how many entries, not removed, there are of each kind."""
        narrowed = " and site = ?" if site else ""
        more, values = condition(narrowing)
        return dict(
            self._connection.execute(
                "select kind, count(*) from entry"
                f" where removed is null{narrowed}{more} group by kind",
                [*([site] if site else []), *values],
            )
        )

    def counts_by_site(self, *, without: Iterable[str] = ()) -> dict[str, int]:
        """Return how many records, not removed and not of some kinds, each site has."""
        return dict(
            self._connection.execute(
                "select site, count(*) from entry where removed is null and site is not null"
                " and site <> id and kind not in (select value from json_each(?)) group by site",
                [json.dumps(list(without))],
            )
        )

    def just_below(self, entry: str) -> list[Entry]:
        """Return what stands just below an entry and is not removed: a site has its topmost."""
        return list(
            self._where(
                "(parent = ?1 or (site = ?1 and parent is null and id <> ?1))"
                " and removed is null order by position, code",
                [entry],
            )
        )

    def trash(self) -> list[str]:
        """Return the ids of what was removed, of each removal the topmost entry, latest first."""
        ((told,),) = self._connection.execute(
            "select group_concat(id, ' ') from (select id from entry where removed is not null"
            " and not exists (select 1 from entry above"
            " where above.id in (entry.parent, entry.site) and above.id <> entry.id"
            " and above.removed = entry.removed) order by removed desc)"
        )
        return str(told or "").split()

    def values_of(self, kind: str, field: str) -> Iterator[str]:
        """Walk through the values of a field, as texts, of a kind's entries that have it."""
        rows = self._connection.execute(
            "select fields ->> ?2 from entry"
            " where kind = ?1 and removed is null and fields ->> ?2 is not null",
            [kind, f"$.{field}"],
        )
        return (str(value) for (value,) in rows)

    def codes(self) -> list[str]:
        """Return the codes of all entries."""
        return [code for (code,) in self._connection.execute("select code from entry")]

    def codes_near(self, code: str) -> list[str]:
        """Return some hundred codes that stand around a code, which may be nobody's."""
        rows = self._connection.execute(
            "select code from (select code from entry where code <= ?1 order by code desc limit ?2)"
            " union all"
            " select code from (select code from entry where code > ?1 order by code limit ?2)",
            (code, NEAR),
        )
        return [found for (found,) in rows]

    def titled(self, kinds: Iterable[str], title: str) -> list[Entry]:
        """Return the entries of some kinds, not removed, that have just this title."""
        return list(
            self._where(
                "kind in (select value from json_each(?)) and title = ? and removed is null",
                [json.dumps(list(kinds)), title],
            )
        )

    def titles_near(self, kinds: Iterable[str], title: str) -> list[str]:
        """Return some hundred titles of entries of some kinds, those with the same opening first.

        Where there are fewer titles, these are all of them.
        """
        found = list[tuple[str]]()
        for kind in kinds:
            for start in (title[:1], ""):
                found += self._connection.execute(
                    "select title from entry where kind = ? and title >= ? and title <> ''"
                    " and removed is null order by title limit ?",
                    (kind, start, NEAR),
                )
        return list(dict.fromkeys(near for (near,) in found))

    def containing(self, kinds: Iterable[str], text: str, limit: int) -> list[tuple[str, str]]:
        """Return ids and titles, by title, of entries of some kinds whose title has a text."""
        found = list[tuple[str, str]]()
        for kind in kinds:  # one after the other: each is read in the order of an index
            found += self._connection.execute(
                "select id, title from entry where kind = ?1 and title <> '' and removed is null"
                " and instr(lower(title), lower(?2)) order by title limit ?3",
                (kind, text, limit),
            )
        return sorted(found, key=lambda one: one[1])[:limit]

    def below(self, entry: str) -> list[str]:
        """Return the ids of an entry and of all that stand below it; a site has all its records."""
        rows = self._connection.execute(f"{BELOW} select distinct id from below", {"id": entry})
        return [row for (row,) in rows]

    def add(self, entry: Entry) -> None:
        """Add an entry; its links are added on their own."""
        self.add_all([(entry, entry.code, entry.title, entry.values)])

    def add_all(self, entries: Iterable[tuple[Entry, str, str, Mapping[str, Value]]]) -> None:
        """Add entries, each with its code, its title and its values that are no links."""
        self._connection.executemany(
            "insert into entry (id, kind, site, parent, position, code, title, fields)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    *(one.id, one.kind, one.site or None, one.parent or None, one.position),
                    *(code, title, _json(fields)),
                )
                for one, code, title, fields in entries
            ),
        )

    def describe(self, entry: str, title: str, fields: Mapping[str, Value]) -> None:
        """Give an entry another title and other values."""
        self.describe_all([(entry, title, fields)])

    def describe_all(
        self, described: Iterable[tuple[str, str | None, Mapping[str, Value]]]
    ) -> None:
        """Give some entries, by their ids, other values, and other titles unless they are None.

        A title that is set is written into each of its indexes, even if it is the same.
        """
        whole, rest = list[tuple[str, str, str]](), list[tuple[str, str]]()
        for entry, title, fields in described:
            if title is None:
                rest.append((_json(fields), entry))
            else:
                whole.append((title, _json(fields), entry))
        self._connection.executemany("update entry set title = ?, fields = ? where id = ?", whole)
        self._connection.executemany("update entry set fields = ? where id = ?", rest)

    def move(self, entry: str, site: str, parent: str) -> None:
        """Have an entry stand in a site, below another entry or at its top, with all below it."""
        self._connection.execute(
            "with recursive below (id) as (select :id union"
            " select entry.id from entry join below on entry.parent = below.id)"
            " update entry set site = :site where site is not :site"
            " and id in (select id from below)",
            {"id": entry, "site": site},
        )
        self._connection.execute(
            "update entry set parent = ? where id = ?", (parent or None, entry)
        )

    def remove(self, entry: str, step: str) -> None:
        """Mark an entry and all below it as removed by a step."""
        self._connection.execute(
            f"{BELOW} update entry set removed = :step"
            " where removed is null and id in (select id from below)",
            {"id": entry, "step": step},
        )

    def put_back(self, entry: str) -> None:
        """Take an entry out of the trash, with what went there in the same step below it."""
        self._connection.execute(
            f"{BELOW} update entry set removed = null"
            " where removed = (select removed from entry where id = :id)"
            " and id in (select id from below)",
            {"id": entry},
        )

    def _where(self, condition: str, values: Sequence[object]) -> Iterator[Entry]:
        rows = self._connection.execute(f"{SELECT} where {condition}", values)
        return (_entry(row) for row in rows)


def _entry(row: tuple[str, str, str, str, int, str, str, str, int]) -> Entry:
    entry, kind, site, parent, position, code, title, fields, removed = row
    return Entry(
        id=entry,
        kind=kind,
        site=site,
        parent=parent,
        position=position,
        code=code,
        title=title,
        values=json.loads(fields),
        removed=bool(removed),
    )


def _json(values: Mapping[str, Value]) -> str:
    return TOLD.encode(dict(values))
