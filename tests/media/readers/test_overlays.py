"""What was drawn in KML and walked in GPX lies on the map as it was drawn and walked."""

from __future__ import annotations

import io

import pytest

from archive_app.domain.maps.shapes import AREA, LINE, POINT
from archive_app.media.readers.overlays import Drawn, overlay
from archive_app.media.readers.tracks import document

KML, GPX = "application/vnd.google-earth.kml+xml", "application/gpx+xml"
RING = "106,29,0 107,29,0 107,30,0 106,29,0"
DRAWN = f"""<kml xmlns="urn:kml" xmlns:gx="urn:gx"><Document><name>厂区</name>
<Placemark><name>烟囱</name><Point><coordinates> 106.5,29.5,200 </coordinates></Point></Placemark>
<Folder><Placemark><name>铁路专用线</name><MultiGeometry>
<LineString><coordinates>106,29 107,30</coordinates></LineString>
<Polygon><outerBoundaryIs><LinearRing><coordinates>{RING}</coordinates></LinearRing>
</outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>{RING}</coordinates></LinearRing>
</innerBoundaryIs></Polygon></MultiGeometry></Placemark></Folder>
<Placemark><gx:Track><gx:coord>106.6 29.6 210</gx:coord><gx:coord>106.7 29.6 1</gx:coord>
</gx:Track></Placemark></Document></kml>"""
WALKED = """<gpx xmlns="urn:gpx"><wpt lat="29.1" lon="106.1"><name>界桩</name></wpt>
<rte><name>路线</name><rtept lat="29" lon="106"/><rtept lat="30" lon="107"/></rte>
<trk><name>第一天</name><trkseg><trkpt lat="29" lon="106"><name>点</name></trkpt>
<trkpt lat="30" lon="107"/></trkseg><trkseg><trkpt lat="31" lon="108"/></trkseg></trk></gpx>"""


def read(text: str, media_type: str) -> list[Drawn]:
    return list(overlay(document(io.BytesIO(text.encode()), media_type), media_type))


def test_a_kml_has_points_lines_areas_with_holes_and_tracks():
    point, line, area, track = read(DRAWN, KML)
    assert point == (POINT, [[[106.5, 29.5]]], "烟囱")
    assert line == (LINE, [[[106.0, 29.0], [107.0, 30.0]]], "铁路专用线")
    assert (area[0], [len(ring) for ring in area[1]]) == (AREA, [4, 4])
    assert track == (LINE, [[[106.6, 29.6], [106.7, 29.6]]], "")


def test_a_gpx_has_its_waypoints_its_routes_and_each_stretch_of_its_tracks():
    waypoint, route, first, second = read(WALKED, GPX)
    assert waypoint == (POINT, [[[106.1, 29.1]]], "界桩")
    assert (route[0], route[2]) == (LINE, "路线")
    assert first == (LINE, [[[106.0, 29.0], [107.0, 30.0]]], "第一天")
    assert second == (LINE, [[[108.0, 31.0]]], "第一天")


@pytest.mark.parametrize("written", ["106", "106,here", "106,29 7"])
def test_what_is_no_place_is_said_and_not_left_out(written: str):
    text = f"<kml><Placemark><Point><coordinates>{written}</coordinates></Point></Placemark></kml>"
    with pytest.raises(ValueError, match=r"unpack|convert|float"):
        read(text, KML)
