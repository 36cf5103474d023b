"""Restoring: a field gets the value back that it had before an operation of its history."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import describe
from archive_app.archive.entries.references import entry_in
from archive_app.domain.entries import Entry, Link, Value
from archive_app.domain.journal import Alteration
from archive_app.domain.kinds import Field
from archive_app.store.store import Tables

Row = dict[str, Value | None]

ROLE = ("note", "since", "until")


def restore(archive: Archive, reference: str, seq: int, field: str) -> Entry:
    """Give a field the value that it had before the operation `seq`, and return the entry."""
    with archive.store.reading() as tables:
        entry = entry_in(tables, reference)
        known = archive.kinds[entry.kind].field(field)
        later = _later(tables, entry, seq)
        if known.links:
            value = _targets_before(tables, entry, known, later)
        else:
            value = _value_before(entry, known, later)
    return describe(archive, entry.id, {known.id: value})


def _later(tables: Tables, entry: Entry, seq: int) -> list[Alteration]:
    """Return what was altered of an entry by an operation and those after it, latest first."""
    numbered = enumerate(tables.journal.of_entry(entry.id))
    later = [(done.seq, place, told) for place, (done, told) in numbered if done.seq >= seq]
    return [told for _, _, told in sorted(later, key=lambda one: one[:2], reverse=True)]


def _value_before(entry: Entry, field: Field, later: list[Alteration]) -> Value | None:
    name = "title" if field.names else field.id
    value = entry.title if field.names else entry.values.get(field.id)
    for one in later:
        if one.table == "entry":
            before, after = _told(one.before, field), _told(one.after, field)
            value = before.get(name) if name in before or name in after else value
    return value


def _told(side: object, field: Field) -> Row:
    """Return what one side of an alteration tells of an entry: its columns, or its fields."""
    told = side if isinstance(side, dict) else {}
    fields = told if field.names else told.get("fields")
    return fields if isinstance(fields, dict) else {}


def _targets_before(
    tables: Tables, entry: Entry, field: Field, later: list[Alteration]
) -> Value | None:
    """Return what a field pointed at, in order, by taking back what was altered since."""
    rows = {link.id: _row(link) for link in tables.links.of([entry.id])}
    for one in later:
        if one.table == "link" and one.before is None:
            rows.pop(one.row, None)
        elif one.table == "link" and one.before is not None:
            rows[one.row] = rows.get(one.row, {}) | dict(one.before)
    held = [row for row in rows.values() if row.get("field") == field.id]
    held.sort(key=lambda row: int(str(row["position"])))
    targets = [_target(row) for row in held]
    if field.is_list:
        return targets
    return targets[0] if targets else None


def _row(link: Link) -> Row:
    """Return a link as the journal has it."""
    return {
        "field": link.field,
        "target": link.target,
        "position": link.position,
        "note": link.note,
        "since": link.since,
        "until": link.until,
    }


def _target(row: Row) -> Value:
    """Return the value that a link stands for: the id, or the id with its role."""
    target = str(row.get("target") or row.get("term"))
    role: dict[str, Value] = {part: str(row[part]) for part in ROLE if row.get(part)}
    return {"target": target, **role} if role else target
