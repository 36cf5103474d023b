"""The journal: operations, what they altered, and the chain that shows careless edits."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from archive_app.domain.changes import Changes
from archive_app.domain.errors import Damaged
from archive_app.domain.identifiers import new_id
from archive_app.domain.journal import Alteration, Operation
from archive_app.domain.steps import Step
from archive_app.store.engine import Connection

# Entries that look different since an operation: altered themselves, or showing something altered,
# which may stand below them as one of their details. The + keeps SQLite from walking through every
# alteration by its index on entries.
ALTERED_SINCE = """
    with altered (entry) as (
    select entry from alteration where operation > :seq and +entry is not null
    union
    select attachment.entry from alteration
    join attachment on attachment.original = coalesce(after, before) ->> '$.original'
    where operation > :seq and table_name in ('reading', 'correction')
    union
    select link.source from alteration join link on link.term = row_id
    where operation > :seq and table_name = 'term'
    union
    select link.source from alteration join link on link.target = row_id
    where operation > :seq and table_name = 'entry' and before is not null and after is not null
    and (after ->> '$.title' is not null or after ->> '$.removed' is not null
         or before ->> '$.removed' is not null
         or after -> '$.fields.other_names' is not null
         or before -> '$.fields.other_names' is not null)
    union
    select coalesce(after, before) ->> '$.target' from alteration
    where operation > :seq and table_name = 'link'
    and coalesce(after, before) ->> '$.field' = 'united_into'
    )
    select entry from altered
    union
    select parent from altered join entry on entry.id = altered.entry where parent is not null
    union
    select before ->> '$.parent' from alteration
    where operation > :seq and table_name = 'entry' and before ->> '$.parent' is not null
"""
LISTED_SINCE = """
    select row_id from alteration where operation > :seq and table_name = 'entry'
    and (before is null or after is null or exists (
        select 1 from json_each(after)
        where key in ('title', 'removed', 'site', 'parent', 'position', 'kind')))
"""
TOLD = json.JSONEncoder(ensure_ascii=False)  # made once: a long operation tells thousands of rows
OPERATION = "seq, id, device, number, at, person, step, label, details, undoes, digest, hash"


class Journal:
    """What was changed in an archive, as one connection sees it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, step: Step, device: str) -> int:
        """Open an operation of a step in the transaction under way; return its `seq`."""
        (number,) = self._connection.execute(
            "select coalesce(max(number), 0) + 1 from operation where device = ?", [device]
        ).fetchone()
        details = json.dumps(dict(step.details), ensure_ascii=False, sort_keys=True)
        row = (new_id(), device, number, _now(), step.person, step.id, step.label, details)
        cursor = self._connection.execute(
            "insert into operation (id, device, number, at, person, step, label, details, undoes)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, step.undoes),
        )
        self._connection.execute("delete from temp.underway")
        seq = int(cursor.lastrowid or 0)
        self._connection.execute("insert into temp.underway values (?)", [seq])
        return seq

    def finish(self, seq: int) -> Changes | None:
        """Close the operation: chain it and say what changed; nothing if it altered nothing.

        Taking a step back is kept even then, or that step would be offered for ever.
        """
        self._connection.execute("delete from temp.underway")
        altered, digest = self._digest(seq)
        if (
            not altered
            and self._connection.execute(
                "delete from operation where seq = ? and undoes is null returning seq", [seq]
            ).fetchone()
        ):
            return None
        previous = self._connection.execute(
            "select hash from operation where number + 1 = (select number from operation"
            " where seq = :seq) and device = (select device from operation where seq = :seq)",
            {"seq": seq},
        ).fetchone()
        previous_hash = previous[0] if previous else ""
        chained = _chain(self._row(seq), digest, previous_hash)
        self._connection.execute(
            "update operation set digest = ?, previous_hash = ?, hash = ? where seq = ?",
            (digest, previous_hash, chained, seq),
        )
        return self.changes(seq)

    def changes(self, seq: int) -> Changes:
        """Return what changed in the latest operation, `seq`."""
        (step,) = self._connection.execute(
            "select step from operation where seq = ?", [seq]
        ).fetchone()
        (definitions,) = self._connection.execute(
            "select exists (select 1 from alteration"
            " where operation = ? and table_name = 'definition')",
            [seq],
        ).fetchone()
        (terms,) = self._connection.execute(
            "select exists (select 1 from alteration where operation = ? and table_name = 'term'"
            " and (coalesce(after, before) ->> '$.ours' > 0"
            " or (before is not null and after is not null)))",
            [seq],
        ).fetchone()
        return Changes(
            seq=seq,
            step=step,
            entries=frozenset(self.altered_since(seq - 1)),
            listed=frozenset(
                row for (row,) in self._connection.execute(LISTED_SINCE, {"seq": seq - 1})
            ),
            definitions=bool(definitions),
            terms=bool(terms),
        )

    def altered_since(self, seq: int) -> set[str]:
        """Return the ids of the entries that look different since an operation."""
        return {row for (row,) in self._connection.execute(ALTERED_SINCE, {"seq": seq})}

    def position(self) -> tuple[int, str]:
        """Return the `seq` and the hash of the latest operation; (0, "") before the first."""
        row = self._connection.execute(
            "select seq, hash from operation order by seq desc limit 1"
        ).fetchone()
        return (int(row[0]), str(row[1])) if row else (0, "")

    def hash_at(self, seq: int) -> str:
        """Return the hash of an operation, "" if there is none."""
        row = self._connection.execute("select hash from operation where seq = ?", [seq]).fetchone()
        return str(row[0]) if row else ""

    def of_entry(self, entry: str) -> Iterator[tuple[Operation, Alteration]]:
        """Walk through what was altered in an entry, its links and its files, latest first."""
        columns = OPERATION.replace("seq,", "o.seq,", 1)
        for row in self._connection.execute(
            f"select {columns}, table_name, row_id, before, after from alteration"
            " join operation o on o.seq = operation where entry = ?"
            " order by o.seq desc, alteration.rowid",
            [entry],
        ):
            yield _operation(row[:12]), _alteration(row[12:])

    def makers(self, entries: Sequence[str]) -> dict[str, str]:
        """Return who entered some entries, by entry; what no person did is left out."""
        rows = self._connection.execute(
            "select alteration.entry, person, min(seq) from json_each(?) cross join alteration"
            " on alteration.entry = value and table_name = 'entry' and before is null"
            " join operation on seq = operation where person is not null group by 1",
            [json.dumps(list(entries))],
        )
        return {entry: person for entry, person, _ in rows}

    def people(self) -> list[str]:
        """Return the names of all who did anything, in order."""
        rows = self._connection.execute(
            "select distinct person from operation where person is not null order by person"
        )
        return [person for (person,) in rows]

    def worked_on(self, person: str, but: Sequence[str]) -> frozenset[str]:
        """Return what somebody changed, in steps other than those of some labels."""
        rows = self._connection.execute(
            "select distinct alteration.entry from operation cross join alteration"
            " on alteration.operation = seq where person = ? and alteration.entry is not null"
            " and label not in (select value from json_each(?))",
            [person, json.dumps(list(but))],
        )
        return frozenset(entry for (entry,) in rows)

    def last_added(self, kind: str, person: str) -> str | None:
        """Return the id of the entry of a kind that a person added last, of the newest hundred."""
        row = self._connection.execute(
            "select newest.id from (select id from entry where kind = ? and removed is null"
            " order by +id desc limit 100) newest"
            " join alteration on alteration.entry = newest.id and table_name = 'entry'"
            " and before is null join operation on seq = operation"
            " where person = ? order by newest.id desc limit 1",
            (kind, person),
        ).fetchone()
        return str(row[0]) if row else None

    def of_operation(self, seq: int) -> list[Alteration]:
        """Return what an operation altered, in the order of the alterations."""
        rows = self._connection.execute(
            "select table_name, row_id, before, after from alteration"
            " where operation = ? order by rowid",
            [seq],
        )
        return [_alteration(row) for row in rows]

    def of_step(self, step: str) -> list[Operation]:
        """Return the operations of a step in the order in which they were made."""
        rows = self._connection.execute(
            f"select {OPERATION} from operation where step = ? order by seq",
            [step],
        )
        return [_operation(row) for row in rows]

    def faults(self) -> Iterator[tuple[int, str]]:
        """Walk through the operations whose chain or content does not hold: `seq` and why."""
        last: dict[str, tuple[int, str]] = {}
        for row in self._connection.execute(
            f"select {OPERATION}, previous_hash from operation order by seq"
        ):
            seq, device, number, digest, chained, previous = (row[i] for i in (0, 2, 3, 10, 11, 12))
            if (number - 1, previous) != last.get(device, (0, "")):
                yield seq, "gap"
            if _chain(row[:10], digest, previous) != chained:
                yield seq, "operation"
            if self._digest(seq)[1] != digest:
                yield seq, "content"
            last[device] = (number, chained)

    def _digest(self, seq: int) -> tuple[int, str]:
        """Return how many alterations an operation has, and the digest of their digests."""
        whole, count = hashlib.sha256(), 0
        for row in self._connection.execute(
            "select table_name, row_id, before, after from alteration"
            " where operation = ? order by rowid",
            [seq],
        ):
            whole.update(hashlib.sha256(TOLD.encode(row).encode()).digest())
            count += 1
        return count, whole.hexdigest()

    def _row(self, seq: int) -> tuple[object, ...]:
        row = self._connection.execute(
            f"select {OPERATION} from operation where seq = ?",
            [seq],
        ).fetchone()
        if not row:
            raise Damaged("operation_missing", seq=seq)
        return tuple(row[:10])


def _chain(row: tuple[object, ...], digest: str, previous_hash: str) -> str:
    """Return the hash of an operation: of all but its local `seq`."""
    told = json.dumps([*row[1:10], digest, previous_hash], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()


def _now() -> str:
    return datetime.now(UTC).astimezone().isoformat(timespec="milliseconds")


def _operation(row: tuple[object, ...]) -> Operation:
    seq, _, _, _, at, person, step, label, details, undoes = row[:10]
    return Operation(
        seq=int(str(seq)),
        at=str(at),
        person=None if person is None else str(person),
        step=str(step),
        label=str(label),
        details=json.loads(str(details)),
        undoes=None if undoes is None else str(undoes),
    )


def _alteration(row: tuple[str, str, str | None, str | None]) -> Alteration:
    table, row_id, before, after = row
    return Alteration(
        table=table,
        row=row_id,
        before=None if before is None else json.loads(before),
        after=None if after is None else json.loads(after),
    )
