"""Who changed what and when; taking steps back and making them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from archive_app.archive.archive import Archive
from archive_app.archive.criteria import TEXT
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import BETWEEN, Names
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.journal import Alteration, Kept, Operation
from archive_app.domain.kinds import Kind, Label
from archive_app.domain.progress import QUIET, Progress
from archive_app.domain.roles import Role
from archive_app.domain.steps import Step
from archive_app.store.store import Tables

_BESIDE = {"files": Label("文件", "Files"), "removed": Label("在回收站", "In the trash")}
"""What changes of an entry and is no field of its kind."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of an entry, changed by the operation `seq`; in words, "" for no value."""

    seq: int
    at: str
    who: str
    step: str
    label: str
    details: Mapping[str, str | int]
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class StepLabel:
    """A step as a menu names it: a key of the wording with its numbers.

    `operations` are its parts: taking back many takes a while.
    """

    step: str
    label: str
    details: Mapping[str, str | int]
    operations: int = 1


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking a step back did: how many rows were put back, and what stayed as changed."""

    step: str
    label: str
    details: Mapping[str, str | int]
    put_back: int
    kept: tuple[Kept, ...]


def history(archive: Archive, reference: str) -> list[Change]:
    """Return every change of an entry, latest first."""
    with archive.store.reading() as tables:
        entry = entry_in(tables, reference)
        return list(_Telling(archive, tables, entry).changes())


def field_label(kind: Kind, field: str) -> Label:
    """Return what a changed field is called; one that the kind has no more, by its id."""
    known = {one.id: one.label for one in kind.fields} | _BESIDE
    return known.get(field, Label(field, field))


def changes_since(archive: Archive, tables: Tables, entry: Entry, seq: int) -> list[Change]:
    """Return the changes of an entry after an operation, latest first."""
    return [one for one in _Telling(archive, tables, entry).changes() if one.seq > seq]


def undoable(archive: Archive) -> StepLabel | None:
    """Return the step that undo would take back."""
    with archive.store.reading() as tables:
        return _label(tables, tables.undoing.undoable())


def redoable(archive: Archive) -> StepLabel | None:
    """Return the step that redo would make again."""
    with archive.store.reading() as tables:
        undone = tables.undoing.redoable()
        return _label(tables, tables.journal.of_step(undone.undoes or "")[-1]) if undone else None


def undo(archive: Archive, progress: Progress = QUIET) -> Undone:
    """Take the latest step back; raise `Refused` if there is none.

    One that is cancelled on the way is made again as far as it went: nothing is half undone.
    """
    return _take_back(archive, "undo", progress)


def redo(archive: Archive, progress: Progress = QUIET) -> Undone:
    """Make the step again that was undone last, as `undo` takes it back."""
    return _take_back(archive, "redo", progress)


def undo_step(archive: Archive, step: str, progress: Progress = QUIET) -> Undone:
    """Take any older step back, as its history offers; what was changed since stays.

    Raise `Refused("nothing_to_undo")` for what is no step of a person, or is taken back already.
    """
    with archive.store.reading() as tables:
        if not tables.undoing.is_undoable(step):
            raise Refused("nothing_to_undo")
        operations = tables.journal.of_step(step)
    return _take_all_back(archive, operations, operations[-1], "undo", progress)


def _take_back(archive: Archive, label: str, progress: Progress) -> Undone:
    with archive.store.reading() as tables:
        undoing = tables.undoing
        last = undoing.undoable() if label == "undo" else undoing.redoable()
        if last is None:
            raise Refused("nothing_to_undo" if label == "undo" else "nothing_to_redo")
        operations = tables.journal.of_step(last.step)
        told = operations if label == "undo" else tables.journal.of_step(last.undoes or "")
    return _take_all_back(archive, operations, told[-1], label, progress)


def _take_all_back(
    archive: Archive,
    operations: Sequence[Operation],
    told: Operation,
    label: str,
    progress: Progress = QUIET,
) -> Undone:
    step = archive.step(label, undoes=operations[-1].step)
    done, kept = 0, list[Kept]()
    progress.expect(len(operations))
    for operation in reversed(operations):  # each its own operation: none grows without bound
        with archive.operation(step) as tables:
            count, left = tables.undoing.take_back(operation.seq)
        done, kept = done + count, kept + left
        try:
            progress.step()
        except Cancelled:
            if operation is not operations[0]:
                _go_back(archive, step, label)
                raise
    return Undone(told.step, told.label, told.details, done, tuple(kept))


def _go_back(archive: Archive, step: Step, label: str) -> None:
    """Make again what a step had taken back before it was stopped."""
    with archive.store.reading() as tables:
        operations = tables.journal.of_step(step.id)
    other = {"undo": "redo", "redo": "undo"}[label]
    _take_all_back(archive, operations, operations[-1], other)


def _label(tables: Tables, operation: Operation | None) -> StepLabel | None:
    if operation is None:
        return None
    parts = len(tables.journal.of_step(operation.step))
    return StepLabel(operation.step, operation.label, operation.details, parts)


class _Telling:
    """Turns the alterations of one entry into changes of its fields, in words."""

    def __init__(self, archive: Archive, tables: Tables, entry: Entry) -> None:
        self._archive = archive
        self._tables = tables
        self._kind: Kind = archive.kinds[entry.kind]
        self._entry = entry
        self._link_fields: Mapping[str, str] = {}  # by link: a link that changes tells no field

    def changes(self) -> Iterator[Change]:
        between = BETWEEN[self._archive.language]
        altered = list(self._tables.journal.of_entry(self._entry.id))
        self._link_fields = dict(_link_fields(one for _, one in altered))
        for operation, group in groupby(altered, key=lambda pair: pair[0]):
            for field, (before, after) in self._merged(one for _, one in group).items():
                yield Change(
                    seq=operation.seq,
                    at=operation.at,
                    who=operation.person or "",
                    step=operation.step,
                    label=operation.label,
                    details=operation.details,
                    field=field,
                    before=between.join(before),
                    after=between.join(after),
                )

    def _merged(self, alterations: Iterable[Alteration]) -> dict[str, tuple[list[str], list[str]]]:
        """Return what an operation changed by field: a new link in an old one's place is one."""
        merged: dict[str, tuple[list[str], list[str]]] = {}
        for alteration in alterations:
            for field, *told in self._fields(alteration):
                for side, text in zip(merged.setdefault(field, ([], [])), told, strict=True):
                    side.extend([text] if text else [])
        return merged

    def _fields(self, alteration: Alteration) -> Iterator[tuple[str, str, str]]:
        """Walk through the fields that a row's alteration changed: field, before, after."""
        before, after = alteration.before or {}, alteration.after or {}
        if alteration.table == "entry":
            yield from self._entry_fields(before, after)
        elif alteration.table == "link":
            field = self._link_fields.get(alteration.row, "")
            yield field, self._linked(field, before), self._linked(field, after)
        elif alteration.table == "attachment":
            yield "files", str(before.get("file_name", "")), str(after.get("file_name", ""))

    def _entry_fields(
        self, before: Mapping[str, Value | None], after: Mapping[str, Value | None]
    ) -> Iterator[tuple[str, str, str]]:
        title = self._kind.title_field.id
        if "title" in before or "title" in after:
            yield title, str(before.get("title") or ""), str(after.get("title") or "")
        if "removed" in before or ("removed" in after and before):
            yield "removed", _tick(before.get("removed")), _tick(after.get("removed"))
        old, new = before.get("fields") or {}, after.get("fields") or {}
        if isinstance(old, dict) and isinstance(new, dict):
            for field in [one for one in dict.fromkeys([*old, *new]) if one != TEXT]:
                yield (
                    field,
                    self._shown(field, old.get(field)),
                    self._shown(field, new.get(field)),
                )

    def _linked(self, field: str, row: Mapping[str, Value | None]) -> str:
        """Return the target of a link with its role, or what of the two changed."""
        target = self._shown(field, row.get("target") or row.get("term"))
        said = Role(*(str(row.get(part) or "") for part in ("note", "since", "until")))
        return said.told_with(target) if target else str(said)

    def _shown(self, field_id: str, value: Value | None) -> str:
        if value is None or value == "":
            return ""
        try:
            field = self._kind.field(field_id)
        except Refused:  # a field that this version does not know
            return str(value)
        entry = Entry(self._entry.id, self._kind.id, "", "", 0, "", "", {field_id: value})
        names = Names(self._tables, self._archive.kinds, [entry])
        return names.shown(field, value, self._archive.language)


def _link_fields(alterations: Iterable[Alteration]) -> Iterator[tuple[str, str]]:
    """Walk through the links that were made or ended, each with its field."""
    for alteration in alterations:
        row = {**(alteration.before or {}), **(alteration.after or {})}
        if alteration.table == "link" and row.get("field"):
            yield alteration.row, str(row["field"])


def _tick(value: Value | None) -> str:
    return "✓" if value else ""
