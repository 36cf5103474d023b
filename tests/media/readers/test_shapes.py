from __future__ import annotations

import io
import json

import pytest

from archive_app.domain.errors import Refused
from archive_app.domain.maps.shapes import AREA, LINE, POINT, read_shapes
from archive_app.media.readers.shapes import TEXTS, shapes

SQUARE = [[106, 29], [107, 29], [107, 30], [106, 29]]


def feature(sort: str, coordinates: object, **properties: str) -> dict[str, object]:
    geometry = {"type": sort, "coordinates": coordinates}
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def read(told: object, media_type: str = TEXTS[0]) -> tuple[list[float], list[str]]:
    numbers, names = shapes(io.BytesIO(json.dumps(told).encode()), media_type, (), "")
    return numbers, names.decode().split("\n")


def test_all_sorts_of_geometries_become_points_lines_and_areas() -> None:
    features = [
        feature("Point", [106, 29, 250.5], name="烟囱"),
        feature("MultiPoint", [[106, 29], [107, 30]]),
        feature("LineString", SQUARE, 名称="铁路"),
        feature("MultiLineString", [SQUARE, SQUARE]),
        feature("Polygon", [SQUARE]),
        feature("MultiPolygon", [[SQUARE], [SQUARE, SQUARE]], name="厂区\n二"),
        {"type": "Feature", "geometry": None},
    ]
    numbers, names = read({"type": "FeatureCollection", "features": features})
    found = read_shapes(numbers, names)
    assert [one.sort for one in found] == [POINT] * 3 + [LINE] * 3 + [AREA] * 3
    assert (found[0].name, found[3].name, found[7].name) == ("烟囱", "铁路", "厂区 二")


def test_a_bare_geometry_and_a_collection_are_read_too() -> None:
    one = {"type": "Point", "coordinates": [106, 29]}
    assert len(read_shapes(*read(one))) == 1
    assert len(read_shapes(*read({"type": "GeometryCollection", "geometries": [one, one]}))) == 2


@pytest.mark.parametrize(
    "told",
    [
        {"type": "Point", "coordinates": [400, 29]},
        {"type": "Point", "coordinates": ["a", "b"]},
        {"type": "Polygon", "coordinates": 3},
        {"type": "Point"},
        [1, 2],
    ],
)
def test_what_is_wrong_is_refused(told: object) -> None:
    with pytest.raises(Refused, match="damaged_file"):
        read(told)


def test_what_is_no_geojson_or_too_long_is_refused() -> None:
    with pytest.raises(Refused, match="no_layer"):
        read({}, "image/png")
    with pytest.raises(Refused, match="no_layer"):
        shapes(io.BytesIO("不是地图".encode()), "text/plain", (), "")
    with pytest.raises(Refused, match="file_too_large"):
        read({"type": "LineString", "coordinates": [[106, 29]] * 200_001})


def test_a_kml_and_a_gpx_are_shapes_with_their_names_and_what_is_off_the_earth_is_refused() -> None:
    walk = '<gpx><trk><name>第一天</name><trkseg><trkpt lat="{}" lon="106"/></trkseg></trk></gpx>'
    gpx = "application/gpx+xml"
    numbers, names = shapes(io.BytesIO(walk.format(29).encode()), gpx, (), "")
    (one,) = read_shapes(numbers, names.decode().split("\n"))
    assert (one.sort, one.name) == (LINE, "第一天")
    with pytest.raises(Refused, match="damaged_file"):
        shapes(io.BytesIO(walk.format(95).encode()), gpx, (), "")
    numbers, names = shapes(io.BytesIO(b"<gpx><trk><trkseg/></trk></gpx>"), gpx, (), "")
    assert (numbers, names) == ([], b"")
