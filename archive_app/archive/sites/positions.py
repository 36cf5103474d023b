"""Where something is: typed, or said by a receiver or by a photograph; never guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.domain.entries import Entry
from archive_app.domain.nmea import read_fix
from archive_app.domain.places import SYSTEM, read_place
from archive_app.domain.readings import Facts
from archive_app.store.store import Tables

PHOTOGRAPH = "photograph"
POINT = "survey_point"
LATEST = 50  # photographs that are asked for their place


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
        ids = tables.entries.ids(site=site, kind=PHOTOGRAPH, order="recent")[:LATEST]
        known = first_facts(tables, ids)
    for facts in (known[entry] for entry in ids if entry in known):
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


def first_facts(tables: Tables, entries: Sequence[str]) -> dict[str, Facts]:
    """Return what the first file of each of some entries says of itself, by entry."""
    first: dict[str, str] = {}
    for attachment in tables.originals.of(entries):
        first.setdefault(attachment.entry, attachment.original.sha256)
    facts = tables.originals.facts(list(first.values()))
    return {entry: facts[sha256] for entry, sha256 in first.items() if sha256 in facts}
