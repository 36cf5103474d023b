"""Taking an operation back, a field at a time: what somebody changed since stays as it is."""

from __future__ import annotations

import json
from collections.abc import Mapping

from archive_app.domain.entries import Value
from archive_app.domain.journal import Alteration, Kept, Operation
from archive_app.store.engine import Connection
from archive_app.store.journal import Journal
from archive_app.store.triggers import WATCHED, columns

Row = dict[str, Value | None]

# Rows that point at a row of the table, so that it cannot go.
POINTING = {
    "entry": (
        "select 1 from entry where (parent = :row or site = :row) and id <> :row"
        " union all select 1 from link where target = :row or source = :row"
        " union all select 1 from attachment where entry = :row limit 1"
    ),
    "term": "select 1 from link where term = :row limit 1",
}
# A step of a person that is not itself an undo and is not undone.
STANDING = """
    select step from operation o where person is not null and undoes is null
    and not exists (select 1 from operation u where u.undoes = o.step
                    and not exists (select 1 from operation r where r.undoes = u.step))
"""
UNDOABLE = f"{STANDING} order by seq desc limit 1"
# The latest undo that is not taken back itself, if no person made another step after it.
REDOABLE = """
    select step from operation u where person is not null and undoes is not null
    and exists (select 1 from operation o where o.step = u.undoes and o.undoes is null)
    and not exists (select 1 from operation r where r.undoes = u.step)
    and not exists (select 1 from operation o where o.person is not null and o.undoes is null
                    and o.seq > u.seq)
    order by seq desc limit 1
"""


class Undoing:
    """What can be taken back in an archive, and the taking back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def undoable(self) -> Operation | None:
        """Return the last operation of the step that undo would take back."""
        return self._operation(UNDOABLE)

    def is_undoable(self, step: str) -> bool:
        """Tell whether a step is a person's and not taken back."""
        row = self._connection.execute(f"{STANDING} and step = ? limit 1", [step]).fetchone()
        return row is not None

    def redoable(self) -> Operation | None:
        """Return the last operation of the undo that redo would take back."""
        return self._operation(REDOABLE)

    def take_back(self, seq: int) -> tuple[int, list[Kept]]:
        """Take one operation back inside another; return how many rows were, and what was kept."""
        done, kept = 0, list[Kept]()
        names = {table: columns(self._connection, table) for table in WATCHED}
        for alteration in reversed(Journal(self._connection).of_operation(seq)):
            left = self._put_back(alteration, names[alteration.table])
            kept += left
            done += not left
        return done, kept

    def _put_back(self, alteration: Alteration, names: list[str]) -> list[Kept]:
        if alteration.before is None:
            return self._delete(alteration, names)
        if alteration.after is None:
            return self._insert(alteration, names)
        return self._restore(alteration, names)

    def _delete(self, alteration: Alteration, names: list[str]) -> list[Kept]:
        now = self._row(alteration, names)
        if now is None:
            return []
        as_made = alteration.after or {}  # columns that came later say nothing of it
        changed = any(now.get(name) != value for name, value in as_made.items())
        if changed or self._is_pointed_at(alteration):
            return [Kept(alteration.table, alteration.row, "")]
        self._connection.execute(
            f"delete from {alteration.table} where id = ?",
            [alteration.row],
        )
        return []

    def _insert(self, alteration: Alteration, names: list[str]) -> list[Kept]:
        if self._row(alteration, names) is not None:
            return [Kept(alteration.table, alteration.row, "")]
        before = alteration.before or {}
        known = [name for name in names if name in before]
        self._connection.execute(
            f"insert into {alteration.table} ({_quoted(known)})"
            f" values ({', '.join('?' * len(known))})",
            [_stored(before[name]) for name in known],
        )
        return []

    def _restore(self, alteration: Alteration, names: list[str]) -> list[Kept]:
        now = self._row(alteration, names)
        if now is None:
            return [Kept(alteration.table, alteration.row, "")]
        json_columns = WATCHED[alteration.table][1]
        before, after = alteration.before or {}, alteration.after or {}
        wanted, kept = Row(), list[str]()
        for name in [name for name in names if name in after]:
            if name in json_columns:
                wanted[name], left = _keys_back(now[name], before[name], after[name])
                kept += left
            elif now[name] == after[name]:
                wanted[name] = before[name]
            elif now[name] != before[name]:
                kept.append(name)
        if wanted:
            self._connection.execute(
                f"update {alteration.table} set"
                f" {', '.join(f'{_quoted([name])} = ?' for name in wanted)} where id = ?",
                [*map(_stored, wanted.values()), alteration.row],
            )
        return [Kept(alteration.table, alteration.row, field) for field in kept]

    def _row(self, alteration: Alteration, names: list[str]) -> Row | None:
        row = self._connection.execute(
            f"select {_quoted(names)} from {alteration.table} where id = ?",
            [alteration.row],
        ).fetchone()
        if row is None:
            return None
        json_columns = WATCHED[alteration.table][1]
        return {
            name: json.loads(value) if name in json_columns else value
            for name, value in zip(names, row, strict=True)
        }

    def _is_pointed_at(self, alteration: Alteration) -> bool:
        question = POINTING.get(alteration.table)
        if not question:
            return False
        row = self._connection.execute(question, {"row": alteration.row}).fetchone()
        return row is not None

    def _operation(self, question: str) -> Operation | None:
        row = self._connection.execute(question).fetchone()
        return Journal(self._connection).of_step(row[0])[-1] if row else None


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


def _quoted(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _stored(value: Value | None) -> str | int | float | None:
    """Return a value as its column holds it: JSON as text."""
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return value
