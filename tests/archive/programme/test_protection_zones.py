from __future__ import annotations

import json
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change
from archive_app.archive.programme.protection_zones import LARGEST, draw_zone, drawn, overlaps
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def outline(folder: Path, west: float, east: float) -> Path:
    ring = [[west, 29.0], [east, 29.0], [east, 29.1], [west, 29.1], [west, 29.0]]
    file = folder / f"{west}.geojson"
    file.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), "utf-8")
    return file


@pytest.fixture
def other(archive: Archive) -> Entry:
    return add(archive, kind="site", set_=[assignment("name=汉阳铁厂")])


def test_a_zone_is_drawn_from_a_file_and_undone_in_one(
    archive: Archive, site: Entry, tmp_path: Path
) -> None:
    zone = draw_zone(
        archive, site.code, "保护范围", outline(tmp_path, 106.0, 106.1), system="CGCS2000"
    )
    (found,) = drawn(archive)
    assert (found.zone.id, found.site.id, found.sort) == (zone.id, site.id, "protection")
    assert found.zone.title == "保护范围"
    undo(archive)
    assert drawn(archive) == []


def test_zones_of_two_sites_that_overlap_are_flagged_at_both(
    archive: Archive, site: Entry, other: Entry, tmp_path: Path
) -> None:
    mine, theirs = (
        draw_zone(archive, one.code, sort, outline(tmp_path, *reach), system="wgs84")
        for one, sort, reach in (
            (site, "control", (106, 106.2)),
            (other, "protection", (106.1, 107)),
        )
    )
    (pair,) = overlaps(archive)
    assert {pair.one.zone.id, pair.other.zone.id} == {mine.id, theirs.id}
    for one in (site, other):
        flagged = [each for each in advice(archive, one.code) if each.key == "zones_overlap"]
        assert [each.field for each in flagged] == ["outline"]


def test_a_control_zone_around_its_own_protected_area_is_as_it_should_be(
    archive: Archive, site: Entry, other: Entry, tmp_path: Path
) -> None:
    for sort, reach in (("control", (106, 106.2)), ("protection", (106.05, 106.1))):
        draw_zone(archive, site.code, sort, outline(tmp_path, *reach), system="wgs84")
    draw_zone(archive, other.code, "control", outline(tmp_path, 106.2, 106.3), system="wgs84")
    assert overlaps(archive) == []
    draw_zone(archive, site.code, "control", outline(tmp_path, 106.1, 106.15), system="wgs84")
    assert len(overlaps(archive)) == 1


def test_a_form_refuses_what_the_command_does(
    archive: Archive, site: Entry, tmp_path: Path
) -> None:
    file = outline(tmp_path, 106.0, 106.1)
    with pytest.raises(Refused, match="outline_needs_system"):
        draw_zone(archive, site.code, "protection", file)
    zone = draw_zone(archive, site.code, "protection", file, system="wgs84")
    with pytest.raises(Refused, match="bad_outline"):
        change(archive, zone.code, [assignment("outline={}")])
    named = json.loads(file.read_text("utf-8"))
    named["crs"] = {"type": "name", "properties": {"name": "EPSG:4490"}}
    with pytest.raises(Refused, match="outline_of_two_systems"):
        change(archive, zone.code, [assignment(f"outline={json.dumps(named)}")])
    text = [f"outline={json.dumps(named)}", "outline_system="]
    changed = change(archive, zone.code, [assignment(one) for one in text])
    assert changed.values["outline_system"] == "coordinate_system/cgcs2000"


def test_a_file_that_is_no_text_is_one_sentence(
    archive: Archive, site: Entry, tmp_path: Path
) -> None:
    for name, content in (("a.geojson", b"\xff\xfe\x00"), ("b.geojson", b" " * (LARGEST + 1))):
        (tmp_path / name).write_bytes(content)
    with pytest.raises(Refused, match="outline_unreadable"):
        draw_zone(archive, site.code, "protection", tmp_path / "a.geojson")
    with pytest.raises(Refused, match="outline_too_large"):
        draw_zone(archive, site.code, "protection", tmp_path / "b.geojson")
    with pytest.raises(Refused, match="outline_unreadable"):
        draw_zone(archive, site.code, "protection", tmp_path / "none.geojson")
