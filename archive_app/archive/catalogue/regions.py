"""Places on the pictures and pages of an entry: drawn, moved, described, like all details."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.references import entry_in
from archive_app.domain.entries import Entry
from archive_app.domain.rasters import Box

REGION = "region"
DIGITS = 16  # of the SHA-256 by which a region knows its file
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Region:
    """A place on a page, from 0, of an entry's file, and what it is called."""

    id: str
    title: str
    note: str
    box: Box
    page: int
    file: str

    def is_on(self, sha256: str, page: int) -> bool:
        """Tell whether it is a place on this page of this original."""
        return sha256.startswith(self.file) and self.page == page


def marks_regions(archive: Archive, entry: Entry) -> bool:
    """Tell whether places on the pictures of such an entry are kept."""
    return REGION in archive.kinds[entry.kind].details


def regions(archive: Archive, entry_id: str) -> list[Region]:
    """Return the places on the pictures of an entry that have a box which can be read."""
    with archive.store.reading() as tables:
        found = details_of(tables, archive.kinds, [entry_in(tables, entry_id)])
    made = (_region(one) for one in found.get(entry_id, ()) if one.kind == REGION)
    return [region for region in made if region]


def mark(archive: Archive, entry_id: str, sha256: str, page: int, box: Box, title: str) -> Entry:
    """Keep a place on a page of an original of an entry."""
    said = {"title": title, "file": sha256[:DIGITS], "page": page + 1, "box": told(box)}
    set_ = [Assignment(field, "=", str(value)) for field, value in said.items()]
    return description.add(archive, kind=REGION, parent=entry_id, set_=set_)


def place(archive: Archive, region: str, box: Box) -> Entry:
    """Move a place, or give it another size."""
    return description.describe(archive, region, {"box": told(box)})


def tell(archive: Archive, region: str, title: str, note: str) -> Entry:
    """Say what a place is."""
    return description.describe(archive, region, {"title": title, "note": note})


def told(box: Box) -> str:
    """Return a box as it is kept: left, top, width and height in per cent."""
    return "，".join(f"{part * 100:.3f}" for part in box)


def read(text: str) -> Box | None:
    """Return the box that a text tells; None if it tells none that is on the picture."""
    parts: Sequence[float] = [float(number) / 100 for number in _NUMBER.findall(text)]
    if len(parts) != 4 or max(parts) > 1 or min(parts[2:]) <= 0:
        return None
    left, top, width, height = parts
    return left, top, width, height


def _region(entry: Entry) -> Region | None:
    values = entry.values
    box, page = read(str(values.get("box", ""))), values.get("page", 1)
    if box is None or not isinstance(page, int | float):
        return None
    note, file = str(values.get("note", "")), str(values.get("file", ""))
    return Region(entry.id, entry.title, note, box, int(page) - 1, file)
