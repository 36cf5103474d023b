"""Where something is: typed, said by a receiver, by a photograph or by a track; never guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from archive_app.archive import description
from archive_app.archive.archive import Archive
from archive_app.archive.assigning import Assignment
from archive_app.archive.wholes import whole, write
from archive_app.domain.entries import Entry, Value
from archive_app.domain.nmea import read_fix
from archive_app.domain.places import SYSTEM, read_place
from archive_app.domain.readings import Facts
from archive_app.store.store import Tables

NEAR = timedelta(minutes=2)  # between a photograph and the point of a track that is its place
PHOTOGRAPH = "photograph"
POINT = "survey_point"


@dataclass(frozen=True, slots=True)
class Position:
    """A place as it was given, by which method, and how good: None where nobody states it.

    `method` is a term of the vocabulary survey_method, "" if unknown; `remarks` is what was said
    beside it, word for word. `altitude` and `accuracy` in metres.
    """

    text: str
    crs: str
    method: str = ""
    accuracy: float | None = None
    altitude: float | None = None
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Matched:
    """What a track did: photographs that got a place, and those that were too far from it."""

    placed: int
    far: int


def typed(text: str, crs: str = "", method: str = "") -> Position:
    """Return the position that a text means; `crs` where the text itself names none.

    Raise `Refused` as `domain.places.read_place` does.
    """
    given = text.strip()
    place = read_place(given if not crs or SYSTEM.search(given.upper()) else f"{given} {crs}")
    return Position(str(place["text"]), str(place["crs"]), method)


def receivers() -> list[Path]:
    """Return where satellite receivers may be plugged in on this machine."""
    from archive_app.media.receivers import ports  # noqa: PLC0415 - late

    return ports()


def received(path: Path, seconds: float = 6.0) -> Position:
    """Return where a receiver says it is; raise `Refused` if it does not."""
    from archive_app.media.receivers import lines_of  # noqa: PLC0415 - late

    fix = read_fix(lines_of(path, seconds))
    hdop = "" if fix.hdop is None else f"HDOP {fix.hdop:g}\n"
    return Position(
        text=fix.text,
        crs="WGS84",
        method="survey_method/rtk" if fix.is_rtk else "survey_method/handheld",
        accuracy=fix.accuracy,
        altitude=fix.altitude,
        remarks=f"{hdop}{fix.raw}",
    )


def photographed(archive: Archive, site: str) -> Position | None:
    """Return where the latest photograph of a site was taken, if the camera wrote it."""
    with archive.store.reading() as tables:
        ids = tables.entries.ids(site=site, kind=PHOTOGRAPH, order="recent")[:50]
        for attachment in _in_order(tables, ids):
            facts = tables.originals.facts([attachment]).get(attachment, Facts())
            if facts.latitude is not None and facts.longitude is not None:
                return Position(
                    text=f"{facts.latitude:.7g},{facts.longitude:.8g} WGS84",
                    crs="WGS84",
                    method="survey_method/photograph",
                    altitude=facts.altitude,
                )
    return None


def survey(archive: Archive, parent: str, title: str, position: Position) -> Entry:
    """Add a survey point to a site or a building, with all that is known of its position."""
    told = {
        "title": title,
        "place": position.text,
        "method": position.method,
        "accuracy": "" if position.accuracy is None else f"{position.accuracy:g}",
        "altitude": "" if position.altitude is None else f"{position.altitude:g}",
        "measured": datetime.now().astimezone().date().isoformat(),
        "remarks": position.remarks,
    }
    set_ = [Assignment(field, "=", text) for field, text in told.items() if text]
    return description.add(archive, kind=POINT, parent=parent, set_=set_)


def place_by_track(archive: Archive, site: str, track: Path) -> Matched:
    """Give photographs of a site that have no place that of a track at their time; one step.

    A camera that tells no zone is taken to keep the time of this machine. What was used is said in
    the photograph's source. Raise `Refused` if the file is no track.
    """
    from archive_app.media.tracks import nearest_in_time, read_track  # noqa: PLC0415 - late

    points = read_track(track)
    placed = far = 0
    with archive.operation(archive.step("place_by_track", file=track.name)) as tables:
        kind = archive.kinds[PHOTOGRAPH]
        for entry, taken in _without_place(archive, tables, site):
            point = nearest_in_time(points, taken, NEAR)
            if point is None:
                far += 1
                continue
            source = f"坐标取自航迹 {track.name}，{point.at.astimezone():%H:%M:%S}"
            known = str(entry.values.get("source", ""))
            values: dict[str, Value] = {
                "place": read_place(point.text),
                "source": f"{known}\n{source}".strip(),
            }
            write(
                tables,
                kind,
                replace(entry, values={**entry.values, **values}),
                archive.vocabularies,
            )
            placed += 1
    return Matched(placed, far)


def _without_place(archive: Archive, tables: Tables, site: str) -> Iterator[tuple[Entry, datetime]]:
    """Walk through the photographs of a site that have a time but no place."""
    ids = tables.entries.ids(site=site, kind=PHOTOGRAPH)
    found = tables.entries.some(ids)
    for entry in whole(tables, archive.kinds, [found[one] for one in ids]):
        if "place" in entry.values:
            continue
        held = _in_order(tables, [entry.id])
        facts = tables.originals.facts(held[:1]).get(held[0]) if held else None
        if facts and facts.taken:
            yield entry, _time(facts.taken, facts.zone)


def _in_order(tables: Tables, entries: Sequence[str]) -> list[str]:
    """Return the SHA-256 of the files of some entries, in the order of the entries."""
    by_entry: dict[str, list[str]] = {}
    for attachment in tables.originals.of(entries):
        by_entry.setdefault(attachment.entry, []).append(attachment.original.sha256)
    return [sha256 for entry in entries for sha256 in by_entry.get(entry, [])]


def _time(taken: str, zone: str | None) -> datetime:
    at = datetime.fromisoformat(f"{taken}{zone or ''}")
    return at if at.tzinfo else at.astimezone()
