"""The shelf list: every box in the order of the shelves, with the volumes and papers in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import whole
from archive_app.domain.entries import Entry
from archive_app.store.store import Tables

PLACE = ("repository", "room", "rack", "shelf")


@dataclass(frozen=True, slots=True)
class Shelved:
    """A volume or a paper in a box; `papers` are those that a volume holds."""

    code: str
    number: str
    kind: str
    title: str
    papers: int


@dataclass(frozen=True, slots=True)
class Box:
    """A box, where it stands (repository, room, rack, shelf), and what is in it, in order."""

    code: str
    number: str
    title: str
    place: tuple[str, ...]
    held: tuple[Shelved, ...]


def shelf_list(archive: Archive) -> list[Box]:
    """Return all boxes that are not removed, in the order in which one walks along the shelves."""
    with archive.store.reading() as tables:
        boxes = whole(tables, archive.kinds, tables.entries.of_kinds(["box"]))
        found = [_box(tables, box) for box in boxes]
    return sorted(found, key=lambda box: [counted(text) for text in (*box.place, box.number)])


def _box(tables: Tables, box: Entry) -> Box:
    held = _pointing(tables, box.id, "box")
    return Box(
        code=box.code,
        number=_text(box, "box_number"),
        title=box.title,
        place=tuple(_text(box, field) for field in PLACE),
        held=tuple(_shelved(tables, entry) for entry in sorted(held, key=_within)),
    )


def _shelved(tables: Tables, entry: Entry) -> Shelved:
    return Shelved(
        code=entry.code,
        number=_text(entry, "reference_code") or _text(entry, "volume_number"),
        kind=entry.kind,
        title=entry.title,
        papers=len(_pointing(tables, entry.id, "volume")),
    )


def _pointing(tables: Tables, target: str, field: str) -> Sequence[Entry]:
    """Return the entries, not removed, that point at another by a field."""
    sources = [link.source for link in tables.links.to(target) if link.field == field]
    return [entry for entry in tables.entries.some(sources).values() if not entry.removed]


def _within(entry: Entry) -> tuple[object, ...]:
    """Return what orders the content of a box: the place in it, then the number."""
    return (
        "box_position" not in entry.values,
        counted(_text(entry, "box_position")),
        counted(_text(entry, "reference_code") or entry.code),
    )


def counted(text: str) -> list[tuple[int, str]]:
    """Return what orders texts as people count: shelf 9 before shelf 10."""
    parts = re.findall(r"\d+|\D+", text)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def _text(entry: Entry, field: str) -> str:
    return str(entry.values.get(field, ""))
