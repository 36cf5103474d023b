from __future__ import annotations

import json

import pytest

from archive_app.domain.conversions import metres_between, to_wgs84
from archive_app.domain.errors import Refused
from archive_app.domain.outlines import MOST, named_system, read_outline

SQUARE = [[106.48, 29.48], [106.49, 29.48], [106.49, 29.49], [106.48, 29.49], [106.48, 29.48]]
HOLE = [[106.482, 29.482], [106.484, 29.482], [106.484, 29.484], [106.482, 29.482]]


def polygon(*rings: object) -> str:
    return json.dumps({"type": "Polygon", "coordinates": rings})


def test_a_polygon_is_read_with_its_latitude_first():
    outline = read_outline(polygon(SQUARE), "cgcs2000")
    assert outline.polygons[0][0][1] == (29.48, 106.49)
    assert outline.box == (29.48, 106.48, 29.49, 106.49)


def test_its_area_is_that_of_the_ground_less_what_is_cut_out():
    whole, holed = (
        read_outline(polygon(SQUARE), "wgs84"),
        read_outline(polygon(SQUARE, HOLE), "wgs84"),
    )
    north = metres_between((29.48, 106.48), (29.49, 106.48))
    east = metres_between((29.48, 106.48), (29.48, 106.49))
    assert whole.area == pytest.approx(north * east, rel=0.005)
    assert holed.area == pytest.approx(whole.area * 0.98, rel=0.001)


def test_features_and_collections_are_all_of_their_polygons():
    square = {"type": "Polygon", "coordinates": [SQUARE]}
    many = {"type": "MultiPolygon", "coordinates": [[SQUARE], [HOLE]]}
    features = [{"type": "Feature", "geometry": one} for one in (square, many)]
    told = json.dumps({"type": "FeatureCollection", "features": features})
    assert len(read_outline(told, "wgs84").polygons) == 3


def test_a_shifted_system_is_converted():
    outline = read_outline(polygon(SQUARE), "gcj02")
    assert outline.polygons[0][0][0] == to_wgs84((29.48, 106.48), "GCJ-02")[0]


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("urn:ogc:def:crs:EPSG::4490", "cgcs2000"),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", "wgs84"),
        ("EPSG:4549", ""),
    ],
)
def test_a_text_may_name_its_own_system(name: str, system: str):
    told = {"type": "Polygon", "coordinates": [], "crs": {"properties": {"name": name}}}
    assert named_system(json.dumps(told)) == system
    assert named_system("{}") == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "outline_no_json"),
        ("[]", "outline_no_json"),
        (polygon([[1, "2"]]), "outline_no_json"),
        (polygon([[1]]), "outline_no_json"),
        (polygon("ring"), "outline_no_json"),
        ('{"type": "Polygon", "coordinates": [[[NaN, 1]]]}', "outline_no_json"),
        ('{"type": "Point", "coordinates": [106, 29]}', "outline_no_area"),
        ('{"type": "Feature", "geometry": null}', "outline_no_json"),
        ('{"type": "FeatureCollection", "features": []}', "outline_empty"),
        (polygon(), "outline_empty"),
        (polygon([[0, 0], [1, 1], [2, 2], [0, 0]]), "outline_empty"),
        (polygon(SQUARE[:-1]), "outline_open"),
        (polygon([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]), "outline_crosses"),
        (polygon([[latitude, longitude] for longitude, latitude in SQUARE]), "outline_swapped"),
        (polygon([[3263000, 36500000], [1, 2], [3, 4], [1, 2]]), "outline_no_degrees"),
        (polygon([[0, 0]] * (MOST + 1)), "outline_long"),
    ],
)
def test_a_wrong_outline_is_refused_with_its_reason(text: str, why: str):
    with pytest.raises(Refused) as told:
        read_outline(text, "wgs84")
    assert (told.value.key, told.value.details["why"]) == ("bad_outline", why)
