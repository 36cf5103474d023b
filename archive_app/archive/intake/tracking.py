"""Photographs find their places by a track: where one was at the time when each was taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import whole, write
from archive_app.archive.sites.positions import PHOTOGRAPH, first_facts
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.places import read_place
from archive_app.domain.readings import Facts
from archive_app.domain.tracks import TrackPoint, nearest_in_time, track
from archive_app.store.store import Tables

NEAR = timedelta(minutes=2)  # between a photograph and the point of a track that is its place
TOGETHER = 64


@dataclass(frozen=True, slots=True)
class Matched:
    """What a track did: photographs that got a place, and those that were too far from it."""

    placed: int
    far: int


def place_by_track(archive: Archive, site: str, file: Path) -> Matched:
    """Give photographs of a site that have no place that of a track at their time; one step.

    A camera that tells no zone is taken to keep the time of this machine. What was used is said in
    the photograph's source. Raise `Refused` if the file is no track.
    """
    points = points_of(archive, file)
    with archive.store.reading() as tables:
        taken = _taken(archive, tables, site)
    found = {
        entry: point for entry, at in taken.items() if (point := nearest_in_time(points, at, NEAR))
    }
    step = archive.step("place_by_track", patient=True, file=file.name)
    placed, waiting = 0, list(found)
    for start in range(0, len(waiting), TOGETHER):
        with archive.operation(step) as tables:
            part = _without_place(archive, tables, waiting[start : start + TOGETHER])
            for entry in part:
                _place(archive, tables, entry, found[entry.id], file.name)
        placed += len(part)
    return Matched(placed, len(taken) - len(found))


def points_of(archive: Archive, file: Path) -> list[TrackPoint]:
    """Return the points of a track that have a time; raise `Refused` if the file is no track."""
    with archive.engines.workers.dictating(file) as rows:
        points = track(rows)
    if not points:
        raise Refused("no_track", file=file.name)
    return points


def placed_by(point: TrackPoint, track: str) -> str:
    """Return the sentence that says where a place was taken from."""
    return f"坐标取自航迹 {track}，{point.at.astimezone():%H:%M:%S}"


def moment(facts: Facts) -> datetime:
    """Return the camera's time; that of this machine's zone where the camera tells none."""
    at = datetime.fromisoformat(f"{facts.taken}{facts.zone or ''}")
    return at if at.tzinfo else at.astimezone()


def _taken(archive: Archive, tables: Tables, site: str) -> dict[str, datetime]:
    """Return when the photographs of a site were taken that have no place, by their ids."""
    ids = tables.entries.ids(site=site, kind=PHOTOGRAPH)
    facts = first_facts(tables, ids)
    told = [entry for entry in ids if facts.get(entry, Facts()).taken]
    return {one.id: moment(facts[one.id]) for one in _without_place(archive, tables, told)}


def _without_place(archive: Archive, tables: Tables, ids: Sequence[str]) -> list[Entry]:
    """Return those of some entries that have no place, whole."""
    found = tables.entries.some(ids)
    entries = whole(tables, archive.kinds, [found[one] for one in ids if one in found])
    return [entry for entry in entries if "place" not in entry.values]


def _place(archive: Archive, tables: Tables, entry: Entry, point: TrackPoint, track: str) -> None:
    known = str(entry.values.get("source", ""))
    values: dict[str, Value] = {
        **entry.values,
        "place": read_place(point.text),
        "source": f"{known}\n{placed_by(point, track)}".strip(),
    }
    kind = archive.kinds[entry.kind]
    write(tables, kind, replace(entry, values=values), archive.vocabularies)
