"""Putting rows back as they were before an operation, all of a table in a few statements."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from archive_app.domain.entries import Value
from archive_app.domain.journal import Kept
from archive_app.store.engine import Connection
from archive_app.store.triggers import WATCHED, columns, whole

Row = dict[str, Value | None]

SOME = "(select value from json_each(:rows))"
# What points at some rows of a table, so that they cannot go: the row pointed at and, where it may
# be one of those that go too, the row that points.
POINTING = {
    "entry": f"""
        select parent, id from entry where parent in {SOME}
        union all select site, id from entry where site in {SOME} and id <> site
        union all select target, null from link where target in {SOME}
        union all select source, null from link where source in {SOME}
        union all select entry, null from attachment where entry in {SOME}
    """,
    "term": f"select term, null from link where term in {SOME}",
}


@dataclass(frozen=True, slots=True)
class Altered:
    """A row that an operation altered, with the journal's own texts of how."""

    table: str
    row: str
    before: str | None
    after: str | None

    @property
    def sort(self) -> str:
        """Return what happened to the row."""
        if self.before is None:
            return "added"
        return "deleted" if self.after is None else "changed"


class PuttingBack:
    """Puts the rows back that an operation altered, inside another operation."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._names = {table: columns(connection, table) for table in WATCHED}

    def put_back(self, seq: int) -> tuple[int, list[Kept]]:
        """Put back what an operation altered, the last first; return how many, and what stays."""
        verbs: dict[str, Callable[[str, Sequence[Altered]], list[Kept]]] = {
            "added": self._delete,
            "deleted": self._insert,
            "changed": self._restore,
        }
        count, kept = 0, list[Kept]()
        for (table, sort), run in groupby(self._altered(seq), lambda one: (one.table, one.sort)):
            rows = list(run)
            left = verbs[sort](table, rows)
            count += len(rows) - len({one.row for one in left})
            kept += left
        return count, kept

    def _altered(self, seq: int) -> Iterator[Altered]:
        rows = self._connection.execute(
            "select table_name, row_id, before, after from alteration"
            " where operation = ? order by rowid desc",
            [seq],
        )
        return (Altered(*row) for row in rows.fetchall())

    def _delete(self, table: str, run: Sequence[Altered]) -> list[Kept]:
        """Delete rows that are as they were added, and that nothing points at which stays."""
        told = whole(table, self._names[table], WATCHED[table][1])
        now: dict[str, str] = dict(self._some(f"id, {told} from {table} where id in {SOME}", run))
        pointing = self._pointing(table, run)
        kept, going = list[Kept](), set[str]()
        for one in run:
            if one.row not in now:
                continue
            if pointing.get(one.row, going) <= going and _is_as_added(now[one.row], one.after):
                going.add(one.row)
            else:
                kept.append(Kept(table, one.row, ""))
        self._connection.execute(
            f"delete from {table} where id in {SOME}", {"rows": json.dumps(list(going))}
        )
        return kept

    def _insert(self, table: str, run: Sequence[Altered]) -> list[Kept]:
        """Insert rows that were deleted, unless there is one in their place."""
        held = {row for (row,) in self._some(f"id from {table} where id in {SOME}", run)}
        new: dict[tuple[str, ...], list[list[str | int | float | None]]] = {}
        for one in run:
            if one.row not in held:
                row: Row = json.loads(one.before or "{}")
                known = tuple(name for name in self._names[table] if name in row)
                new.setdefault(known, []).append([_stored(row[name]) for name in known])
        for names, rows in new.items():
            marks = ", ".join("?" * len(names))
            self._connection.executemany(
                f"insert into {table} ({_quoted(names)}) values ({marks})", rows
            )
        return [Kept(table, one.row, "") for one in run if one.row in held]

    def _restore(self, table: str, run: Sequence[Altered]) -> list[Kept]:
        """Set what was changed in rows to what it was, but not what was changed since."""
        now, kept = self._rows(table, run), list[Kept]()
        wanted: dict[str, Row] = {}
        for one in run:
            if one.row in now:
                row, left = _row_back(now[one.row], one, WATCHED[table][1])
                now[one.row] |= row
                wanted.setdefault(one.row, {}).update(row)
            else:
                left = [""]
            kept += (Kept(table, one.row, field) for field in left)
        self._update(table, wanted)
        return kept

    def _update(self, table: str, wanted: Mapping[str, Row]) -> None:
        alike: dict[tuple[str, ...], list[list[str | int | float | None]]] = {}
        for row, values in wanted.items():
            alike.setdefault(tuple(values), []).append([*map(_stored, values.values()), row])
        for names, rows in alike.items():
            if names:
                told = ", ".join(f'"{name}" = ?' for name in names)
                self._connection.executemany(f"update {table} set {told} where id = ?", rows)

    def _rows(self, table: str, run: Sequence[Altered]) -> dict[str, Row]:
        names, json_columns = self._names[table], WATCHED[table][1]
        found = self._some(f"id, {_quoted(names)} from {table} where id in {SOME}", run)
        return {
            row[0]: {
                name: json.loads(value) if name in json_columns else value
                for name, value in zip(names, row[1:], strict=True)
            }
            for row in found
        }

    def _pointing(self, table: str, run: Sequence[Altered]) -> dict[str, set[str | None]]:
        """Return the rows that others point at, each with those others as far as they may go."""
        found: dict[str, set[str | None]] = {}
        if table in POINTING:
            rows = self._connection.execute(POINTING[table], _ids(run))
            for row, other in rows:
                found.setdefault(row, set()).add(other)
        return found

    def _some(self, question: str, run: Sequence[Altered]) -> list[Any]:
        return self._connection.execute(f"select {question}", _ids(run)).fetchall()


def _ids(run: Sequence[Altered]) -> dict[str, str]:
    return {"rows": json.dumps([one.row for one in run])}


def _is_as_added(now: str, after: str | None) -> bool:
    """Tell whether a row is as the journal has it; columns that came later say nothing of it."""
    if now == after:
        return True
    row: Row = json.loads(now)
    as_added: Row = json.loads(after or "{}")
    return all(name in row and row[name] == value for name, value in as_added.items())


def _row_back(now: Row, one: Altered, json_columns: frozenset[str]) -> tuple[Row, list[str]]:
    """Return the columns of a row to be set, and the names of what was changed since."""
    before, after = json.loads(one.before or "{}"), json.loads(one.after or "{}")
    wanted, kept = Row(), list[str]()
    for name in [name for name in now if name in after]:
        if name in json_columns:
            wanted[name], left = _keys_back(now[name], before[name], after[name])
            kept += left
        elif now[name] == after[name]:
            wanted[name] = before[name]
        elif now[name] != before[name]:
            kept.append(name)
    return wanted, kept


def _keys_back(now: object, before: object, after: object) -> tuple[Value, list[str]]:
    """Return a JSON object with the keys put back that nobody changed since, and the others."""
    if not (isinstance(now, dict) and isinstance(before, dict) and isinstance(after, dict)):
        raise TypeError("a column of JSON holds no object")
    wanted, kept = dict(now), list[str]()
    for key in before | after:
        if _same(now, after, key):
            wanted.pop(key, None)
            wanted |= {key: before[key]} if key in before else {}
        elif not _same(now, before, key):
            kept.append(key)
    return wanted, kept


def _same(one: Mapping[str, Value], other: Mapping[str, Value], key: str) -> bool:
    return (key in one) == (key in other) and one.get(key) == other.get(key)


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _stored(value: Value | None) -> str | int | float | None:
    """Return a value as its column holds it: JSON as text."""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return value
