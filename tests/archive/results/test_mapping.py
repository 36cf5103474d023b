"""An entry lies where it says, else where it was surveyed, else where it was photographed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.intake.intake import take_in
from archive_app.archive.programme.protection_zones import draw_zone
from archive_app.archive.results.listing import listing
from archive_app.archive.results.mapping import Mapped, mapped
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.domain.maps.plane import placed
from archive_app.domain.progress import Quiet

RING = [[106.48, 29.48], [106.5, 29.48], [106.5, 29.5], [106.48, 29.48]]


def make(archive: Archive, kind: str, *texts: str, **where: str) -> Entry:
    return add(archive, kind=kind, set_=[assignment(text) for text in texts], **where)


def places(found: Mapped) -> dict[str, tuple[float, float]]:
    return {spot.entry: spot.place for spot in found.spots.all}


def point(archive: Archive, above: Entry, title: str, place: str, *more: str) -> None:
    make(archive, "survey_point", f"title={title}", f"place={place} WGS84", *more, parent=above.id)


def test_a_place_of_its_own_comes_before_survey_points(archive: Archive) -> None:
    site = make(archive, "site", "name=厂", "place=29.5001,106.5001 WGS84")
    point(archive, site, "角", "29.4,106.4")
    found = mapped(archive, [site.id])
    assert places(found) == {site.id: placed((29.5001, 106.5001))}
    assert [(one.title, one.place) for one in found.points] == [("角", placed((29.4, 106.4)))]
    assert found.missing == []


def test_survey_points_place_an_entry_by_their_centre_or_their_middle(archive: Archive) -> None:
    one, other = make(archive, "site", "name=甲"), make(archive, "site", "name=乙")
    for site in (one, other):
        point(archive, site, "西", "29.4000,106.4000")
        point(archive, site, "东", "29.4000,106.6000")
    point(archive, one, "心", "29.4000,106.4500", "point_type=centre")
    found = places(mapped(archive, [one.id, other.id]))
    assert found[one.id] == placed((29.4, 106.45))
    assert found[other.id] == pytest.approx(placed((29.4, 106.5)))


def test_a_photograph_lies_where_its_camera_was(
    archive: Archive, site: Entry, tmp_path: Path
) -> None:
    path = tmp_path / "a.jpg"
    tags = Image.Exif()
    tags[0x8825] = {1: "N", 2: (29.0, 30.0, 0.0), 3: "E", 4: (106.0, 30.0, 0.0)}
    Image.new("RGB", (64, 48)).save(path, exif=tags)
    take_in(archive, Quiet(), site=site.id, paths=[path])
    (photograph,) = listing(archive, Question(kind="photograph")).ids
    assert places(mapped(archive, [photograph])) == {photograph: placed((29.5, 106.5))}


def test_what_has_no_place_is_told(archive: Archive, site: Entry) -> None:
    secret = make(archive, "site", "name=乙", "place=29.5,106.5 Xian80")
    found = mapped(archive, [site.id, secret.id])
    assert found.missing == [site.id, secret.id]
    assert (len(found.spots), found.box) == (0, None)


def test_a_place_of_few_figures_is_shown_as_vague_as_it_is(archive: Archive) -> None:
    site = make(archive, "site", "name=乙", "place=29.5,106.5 WGS84")
    (spot,) = mapped(archive, [site.id]).spots.all
    assert spot.vague == pytest.approx(5566)


def test_the_zones_of_the_sites_are_drawn_with_them(
    archive: Archive, site: Entry, tmp_path: Path
) -> None:
    outline = tmp_path / "a.geojson"
    outline.write_text(json.dumps({"type": "Polygon", "coordinates": [RING]}), "utf-8")
    draw_zone(archive, site.code, "protection", outline, system="wgs84", title="本体")
    drawing = make(archive, "drawing", "title=总图", site=site.code)
    elsewhere = make(archive, "site", "name=乙")
    assert mapped(archive, [elsewhere.id]).zones == ()
    found = mapped(archive, [drawing.id])
    (zone,) = found.zones
    assert (zone.sort, zone.site, zone.title) == ("protection", site.id, "本体")
    assert zone.polygons[0][0][0] == placed((29.48, 106.48))
    assert found.box == (*placed((29.48, 106.48)), *placed((29.5, 106.5)))
