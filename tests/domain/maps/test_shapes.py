"""Shapes are read from a row of numbers, and a row that lies is no row."""

from __future__ import annotations

import pytest

from archive_app.domain.maps.plane import placed
from archive_app.domain.maps.shapes import AREA, LINE, POINT, Layer, read_shapes

ROW = [POINT, 1, 1, 106.5, 29.5, LINE, 1, 2, 106, 29, 107, 30]


def test_points_and_lines_lie_on_the_plane_with_their_names() -> None:
    point, line = read_shapes(ROW, ["烟囱", "铁路"])
    assert (point.sort, point.name, point.rings) == (POINT, "烟囱", ((placed((29.5, 106.5)),),))
    assert (line.sort, line.name, line.box[:2]) == (LINE, "铁路", placed((29, 106)))


def test_a_layer_reaches_as_far_as_its_shapes() -> None:
    layer = Layer("图层", tuple(read_shapes(ROW, [])))
    assert layer.box == (*placed((29, 106)), *placed((30, 107)))
    assert Layer("空", ()).box is None


def test_an_area_has_rings() -> None:
    square = [4, 106, 29, 107, 29, 107, 30, 106, 29]
    (area,) = read_shapes([AREA, 2, *square, *square], [])
    assert [len(ring) for ring in area.rings] == [4, 4]


@pytest.mark.parametrize(
    "row",
    [[7, 1], [0], [0, 1], [0, 1, 2, 1, 1], [0, 0], [0, 1, 1, 400, 3], [0, 1, 1, 3, 95], [0, -1]],
)
def test_a_row_that_tells_anything_else_is_refused(row: list[float]) -> None:
    with pytest.raises(ValueError, match=r"shape|ring|row|earth"):
        read_shapes(row, [])
