from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import tracks
from archive_app.media.signatures import signed

GPX, KML, KMZ, MAP = (
    "application/gpx+xml",
    "application/vnd.google-earth.kml+xml",
    "application/vnd.google-earth.kmz",
    "application/geo+json",
)
WALK = """<gpx xmlns="urn:gpx"><trk><name>外业第一天</name><trkseg>
<trkpt lat="29.5" lon="106.5"><ele>200.5</ele><time>2024-05-01T01:00:00Z</time></trkpt>
<trkpt lat="29.6" lon="106.4"><time>2024-05-01T02:00:00Z</time></trkpt>
<trkpt lat="95" lon="106.4"/><trkpt lat="nan" lon="1"/></trkseg></trk></gpx>"""
PLACES = """<kml xmlns="urn:kml" xmlns:gx="urn:gx"><Document><Placemark><name>一号高炉</name><Point>
<coordinates>106.5,29.5,200 </coordinates></Point></Placemark>
<gx:Track><when>2024-05-01T01:00:00Z</when>
<gx:coord>106.6 29.6 210</gx:coord></gx:Track></Document></kml>"""
SHAPES = """{"type": "FeatureCollection", "features": [
{"type": "Feature", "properties": {"名称": "厂区"},
"geometry": {"type": "Polygon", "coordinates":
[[[106.5, 29.5], [106.6, 29.6, 5], [106.5, 29.5]]]}}, 7]}"""


def read(text: str, sort: str):
    return tracks.read(io.BytesIO(text.encode()), sort)


def points(text: str, sort: str):
    return [row.cells for row in tracks.opened(io.BytesIO(text.encode()), sort)[1]]


def test_a_track_is_told_in_a_line_and_its_points_are_rows():
    facts, [passage] = read(WALK, GPX)
    assert (facts.title, passage.text, facts.taken) == ("外业第一天",) * 2 + (
        "2024-05-01T01:00:00",
    )
    assert facts.description == (
        "2 ● · 29.50000…29.60000, 106.40000…106.50000 · 2024-05-01T01:00:00Z → 2024-05-01T02:00:00Z"
    )
    assert points(WALK, GPX) == [
        ("2024-05-01T01:00:00Z", "29.5", "106.5", "200.5"),
        ("2024-05-01T02:00:00Z", "29.6", "106.4", ""),
    ]


def test_places_and_tracks_of_a_kml_are_read_alike():
    facts, passages = read(PLACES, KML)
    assert [passage.text for passage in passages] == ["一号高炉"]
    assert points(PLACES, KML) == [
        ("", "29.5", "106.5", "200"),
        ("2024-05-01T01:00:00Z", "29.6", "106.6", "210"),
    ]
    assert (facts.latitude, facts.longitude) == (29.5, 106.5)


def test_shapes_of_a_map_are_their_corners():
    facts, [passage] = read(SHAPES, MAP)
    assert (passage.text, facts.description) == (
        "厂区", "3 ● · 29.50000…29.60000, 106.50000…106.60000"
    )  # fmt: skip
    assert len(points(SHAPES, MAP)) == 3


def test_what_is_empty_broken_or_endlessly_deep_harms_nobody():
    assert read("<gpx/>", GPX)[0].description == "0 ●"
    assert tracks.preview(io.BytesIO(b""), GPX, 100) is None
    deep = '{"type": "Feature", "geometry": {"coordinates": ' + "[" * 500 + "]" * 500 + "}}"
    assert points(deep, MAP) == []
    with pytest.raises(Refused, match="damaged_file"):
        read("{" * 100_000, MAP)


def packed(name: str = "doc.kml", text: str = PLACES) -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w") as file:
        file.writestr(name, text)
        file.writestr("files/icon.png", b"x")
    return data.getvalue()


def test_a_packed_map_is_read_like_the_map():
    assert signed(packed()) == KMZ
    assert tracks.read(io.BytesIO(packed()), KMZ) == read(PLACES, KML)
    rows = tracks.opened(io.BytesIO(packed()), KMZ)[1]
    assert [row.cells for row in rows] == points(PLACES, KML)


def test_a_packed_map_without_a_map_is_damaged():
    with pytest.raises(Refused, match="damaged_file"):
        tracks.read(io.BytesIO(packed("readme.txt")), KMZ)
