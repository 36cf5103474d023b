"""Scanned sheets as the ground of a map: control points kept as details, like all that is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.references import entry_in
from archive_app.archive.viewing.previews import SIZES, preview
from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Attachment, Entry
from archive_app.domain.maps.placing import FEWEST, Pair
from archive_app.domain.maps.plane import Place, placed
from archive_app.domain.places import wgs84

CONTROL_POINT = "control_point"
DIGITS = 16  # of the SHA-256 by which a control point knows its file
PDF = "application/pdf"
SEEN = ("image/", PDF)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class ControlPoint:
    """A point of a sheet, in parts of its width and height from the upper left, and its place.

    `page` counts from 0; `text` is the place as it was given.
    """

    id: str
    title: str
    at: tuple[float, float]
    place: Place
    text: str
    file: str
    page: int = 0

    def pair(self, width: float, height: float) -> Pair:
        """Return it for a picture of the sheet of so many pixels."""
        return Pair((self.at[0] * width, self.at[1] * height), self.place)


@dataclass(frozen=True, slots=True)
class BasePlan:
    """A page of an original that its control points place on the map."""

    entry: str
    title: str
    sha256: str
    media_type: str
    page: int
    points: tuple[ControlPoint, ...]


def takes_control_points(archive: Archive, entry: Entry) -> bool:
    """Tell whether sheets of such an entry can be placed."""
    return CONTROL_POINT in archive.kinds[entry.kind].details


def pages_to_place(files: Sequence[HeldFile]) -> list[tuple[HeldFile, int]]:
    """Return the pages of the files of an entry that can be seen, as each can be placed."""
    seen = [one for one in files if one.original.media_type.startswith(SEEN)]
    return [(one, page) for one in seen for page in range(_pages(one))]


def control_points(
    archive: Archive, entry_id: str, sha256: str, page: int = 0
) -> list[ControlPoint]:
    """Return the control points on a page of an original, in the order in which they were made."""
    with archive.store.reading() as tables:
        found = details_of(tables, archive.kinds, [entry_in(tables, entry_id)])
    points = _points(found.get(entry_id, ()))
    return [one for one in points if sha256.startswith(one.file) and one.page == page]


def add_control_point(
    archive: Archive,
    entry_id: str,
    sha256: str,
    at: tuple[float, float],
    said: str,
    *,
    page: int = 0,
) -> Entry:
    """Keep that a point of a sheet has a place; raise `Refused` as any place does that is none."""
    number = len(control_points(archive, entry_id, sha256, page)) + 1
    told = {
        "title": str(number),
        "place": said,
        "on_sheet": "，".join(f"{part * 100:.4f}" for part in at),
        "page": str(page + 1),
        "file": sha256[:DIGITS],
    }
    set_ = [Assignment(field, "=", text) for field, text in told.items()]
    return description.add(archive, kind=CONTROL_POINT, parent=entry_id, set_=set_)


def base_plans(archive: Archive, site: str) -> list[BasePlan]:
    """Return the sheets of a site that have control points enough to lie on the map."""
    kinds = [kind.id for kind in archive.kinds if CONTROL_POINT in kind.details]
    with archive.store.reading() as tables:
        entries = [one for one in tables.entries.of_site(site) if one.kind in kinds]
        details = details_of(tables, archive.kinds, entries)
        held = list(tables.originals.of([one.id for one in entries if one.id in details]))
    return [
        plan
        for one in entries
        for plan in _plans(one, list(_points(details.get(one.id, ()))), held)
    ]


def sheet_picture(archive: Archive, sha256: str, media_type: str, page: int = 0) -> bytes | None:
    """Return a page of an original, upright, as JPEG or PNG bytes; None where nothing is seen.

    Blocks while it is made: ask from a pool. Raise `Refused` for a PDF that cannot be drawn.
    """
    if media_type == PDF:
        from archive_app.media import looks  # noqa: PLC0415 - late, as all of media

        return looks.page(archive.engines.workers, archive.vault.path(sha256), page, SIZES[-1])
    return preview(archive, sha256, SIZES[-1]) if page == 0 else None


def _plans(
    entry: Entry, points: Sequence[ControlPoint], held: Sequence[Attachment]
) -> Iterator[BasePlan]:
    for one in held:
        if one.entry != entry.id or not one.original.media_type.startswith(SEEN):
            continue
        sha256 = one.original.sha256
        here = [point for point in points if sha256.startswith(point.file)]
        for page in sorted({point.page for point in here}):
            of_page = tuple(point for point in here if point.page == page)
            if len(of_page) >= FEWEST:
                name = entry.title or entry.code
                sort = one.original.media_type
                yield BasePlan(entry.id, name, sha256, sort, page, of_page)


def _pages(file: HeldFile) -> int:
    return (file.facts.pages or 1) if file.original.media_type == PDF else 1


def _points(details: Sequence[Entry]) -> Iterator[ControlPoint]:
    """Walk through the control points that can be read."""
    for one in details:
        if one.kind != CONTROL_POINT:
            continue
        at = [
            float(number) / 100 for number in _NUMBER.findall(str(one.values.get("on_sheet", "")))
        ]
        place, page, file = (one.values.get(name) for name in ("place", "page", "file"))
        point = wgs84(place) if isinstance(place, dict) else None
        if point and len(at) == 2 and max(at) <= 1 and file:
            number = int(page) - 1 if isinstance(page, int | float) else 0
            text = str(place["text"]) if isinstance(place, dict) else ""
            yield ControlPoint(
                one.id, one.title, (at[0], at[1]), placed(point), text, str(file), number
            )
