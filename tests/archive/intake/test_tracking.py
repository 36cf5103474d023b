"""Photographs that find their places by a track."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.description import Assignment, add, entry_of
from archive_app.archive.intake.intake import take_in
from archive_app.archive.intake.tracking import Matched, place_by_track
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from tests.archive.conftest import photograph

GPX = """<gpx><trk><trkseg><trkpt lat="29.48270" lon="106.48110"><time>{time}</time></trkpt>
</trkseg></trk></gpx>"""


def place_of(archive: Archive, entry: str) -> str:
    return sheet(archive, entry).shown.get("place", "")


def test_photographs_are_placed_by_a_track_within_two_minutes_in_one_step(
    archive: Archive, site: Entry, tmp_path: Path
):
    taken = datetime(2024, 4, 5, 10, 11, 12).astimezone()
    near = photograph(tmp_path / "near.jpg", "near", taken="2024:04:05 10:12:00")
    far = photograph(tmp_path / "far.jpg", "far", taken="2024:04:05 12:00:00")
    done = take_in(archive, Quiet(), site=site.id, paths=[near, far])
    known = add(archive, kind="photograph", site=site.id, set_=[Assignment("title", "=", "无")])
    track = tmp_path / "航迹.gpx"
    track.write_text(GPX.format(time=taken.isoformat()), "utf-8")
    assert place_by_track(archive, site.id, track) == Matched(1, 1)
    first, second = (one.id for one in sorted(done.taken_in, key=lambda one: one.file != near))
    assert place_of(archive, first) == "29.4827,106.4811 WGS84"
    assert "航迹.gpx" in str(entry_of(archive, first).values["source"])
    assert place_of(archive, second) == place_of(archive, known.id) == ""
    assert place_by_track(archive, site.id, track) == Matched(0, 1)
    undo(archive)
    assert place_of(archive, first) == ""


def test_a_track_without_times_places_nothing(archive: Archive, site: Entry, tmp_path: Path):
    (tmp_path / "a.gpx").write_text('<gpx><wpt lat="29" lon="106"/></gpx>', "utf-8")
    with pytest.raises(Refused, match="no_track"):
        place_by_track(archive, site.id, tmp_path / "a.gpx")
