"""Sets that are filled by hand, each in an order of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.batch import TOGETHER, Batch, RefusedEntry
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.selecting import selected
from archive_app.archive.entries.wholes import write
from archive_app.domain.entries import Entry, Link, Value
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import new_id
from archive_app.domain.progress import QUIET, Progress
from archive_app.domain.steps import Step
from archive_app.store.store import Tables

SET = "selection"
MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Selection:
    """A set, and how many entries are in it that are not removed."""

    id: str
    code: str
    title: str
    count: int


def sets(archive: Archive) -> list[Selection]:
    """Return the sets, by name."""
    with archive.store.reading() as tables:
        found = tables.entries.of_kinds([SET])
        return [
            Selection(one.id, one.code, one.title or one.code, _count(tables, one.id))
            for one in found
        ]


def set_of(archive: Archive, reference: str) -> Selection:
    """Return a set by its code or id; raise `Refused` for what is none."""
    with archive.store.reading() as tables:
        found = _set(tables, reference)
        return Selection(found.id, found.code, found.title or found.code, _count(tables, found.id))


def members(archive: Archive, reference: str) -> list[str]:
    """Return the ids of what is in a set and not removed, in its order; raise `Refused`."""
    with archive.store.reading() as tables:
        return _present(tables, _set(tables, reference).id)


def make_set(
    archive: Archive,
    title: str,
    references: Sequence[str] = (),
    progress: Progress = QUIET,
    *,
    asked: str = "",
) -> tuple[Entry, Batch]:
    """Make a set of some entries; `asked` says by what search they were found.

    Progress counts entries, and `Cancelled` leaves those in the set that it has counted.
    """
    kind = archive.kinds[SET]
    step = archive.step("make_set", title=title, count=len(references))
    with archive.operation(step) as tables:
        made = new_entry(archive.kinds, kind, None, None, archive.store.next_code(tables))
        told: dict[str, Value] = {"title": title, "asked": asked}
        values = {name: text for name, text in told.items() if text}
        write(tables, kind, replace(made, values=values), archive.vocabularies)
    batch = _add_all(archive, step, made.id, references, progress)
    return replace(made, title=title, values=values), batch


def add_to(
    archive: Archive, reference: str, references: Sequence[str], progress: Progress = QUIET
) -> Batch:
    """Add entries at the end of a set; those that are in it stay where they are.

    Saved searches, sets and details are refused: they are nothing that is catalogued. Progress
    counts entries, and `Cancelled` leaves those in the set that it has counted.
    """
    step = archive.step("add_to_set", count=len(references))
    return _add_all(archive, step, reference, references, progress)


def take_from(archive: Archive, reference: str, references: Sequence[str]) -> int:
    """Take entries out of a set; return how many were in it."""
    step = archive.step("take_from_set", count=len(references))
    with archive.operation(step) as tables:
        found, _ = selected(tables, references)
        out = {one.id for one in found}
        links = _links(tables, _set(tables, reference).id)
        gone = [link for link in links if link.target in out]
        tables.links.change(gone, [])
        return len(gone)


def put(
    archive: Archive, reference: str, references: Sequence[str], *, before: str = ""
) -> list[str]:
    """Have entries of a set stand before another one of it, or at its end; return the new order."""
    with archive.operation(archive.step("arrange_set", count=len(references))) as tables:
        entry = _set(tables, reference)
        found, _ = selected(tables, references)
        links = {link.target: link for link in _links(tables, entry.id)}
        following = entry_in(tables, before).id if before else ""
        moved = [one.id for one in found if one.id in links and one.id != following]
        order = [one for one in links if one not in moved]
        place = order.index(following) if following in order else len(order)
        order[place:place] = moved
        placed = (replace(links[one], position=number) for number, one in enumerate(order))
        tables.links.change([], [link for link in placed if link != links[link.target]])
        return _present(tables, entry.id)


def _set(tables: Tables, reference: str) -> Entry:
    found = entry_in(tables, reference)
    if found.kind != SET:
        raise Refused("not_a_set", entry=found.code)
    return found


def _add_all(
    archive: Archive, step: Step, reference: str, references: Sequence[str], progress: Progress
) -> Batch:
    progress.expect(len(references))
    added, refused = 0, tuple[RefusedEntry, ...]()
    for start in range(0, len(references), TOGETHER):
        part = references[start : start + TOGETHER]
        with archive.operation(step) as tables:
            batch = _add(archive, tables, _set(tables, reference).id, part)
        added, refused = added + batch.changed, refused + batch.refused
        progress.step(len(part))
    return Batch(added, refused)


def _add(archive: Archive, tables: Tables, entry: str, references: Sequence[str]) -> Batch:
    found, refused = selected(tables, references)
    odd = [one for one in found if one.kind in archive.kinds.unlisted]
    refused += [RefusedEntry(one.code, Refused("not_for_a_set", entry=one.code)) for one in odd]
    held = _links(tables, entry)
    inside = {link.target for link in held} | {one.id for one in odd}
    new = [one.id for one in found if one.id not in inside]
    last = max((link.position for link in held), default=-1)
    tables.links.change([], _new_links(entry, new, last + 1))
    return Batch(len(new), tuple(refused))


def _new_links(entry: str, targets: Iterable[str], first: int) -> list[Link]:
    return [
        Link(new_id(), entry, MEMBERS, target, position=place)
        for place, target in enumerate(targets, first)
    ]


def _links(tables: Tables, entry: str) -> list[Link]:
    """Return what is in a set, in its order."""
    return [link for link in tables.links.of([entry]) if link.field == MEMBERS]


def _count(tables: Tables, entry: str) -> int:
    return len(tables.entries.present([link.target for link in _links(tables, entry)]))


def _present(tables: Tables, entry: str) -> list[str]:
    ids = [link.target for link in _links(tables, entry)]
    present = tables.entries.present(ids)
    return [one for one in ids if one in present]
