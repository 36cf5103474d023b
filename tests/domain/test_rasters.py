from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.rasters import STRIP, TILE, Raster

SIDES = st.integers(1, 40_000)


@given(SIDES, SIDES)
def test_the_last_level_is_one_tile(width: int, height: int):
    raster = Raster(width, height)
    assert raster.tiles(raster.levels - 1) == (1, 1)
    assert raster.levels == 1 or raster.tiles(raster.levels - 2) != (1, 1)


@given(SIDES, SIDES, st.integers(0, 6))
def test_strips_hold_every_row_of_a_level_once(width: int, height: int, level: int):
    raster = Raster(width, height)
    level = min(level, raster.levels - 1)
    found, strip = [], 0
    while rows := raster.rows(level, strip):
        found += rows
        strip += 1
    assert found == list(range(raster.size(level)[1]))


@given(SIDES)
def test_a_strip_is_as_small_as_whole_rows_of_tiles_can_be(width: int):
    high = Raster(width, 40_000).strip_rows(0)
    assert high == 1 or high * TILE * width <= STRIP


def test_what_is_shown_small_is_taken_from_a_coarse_level():
    raster = Raster(14_450, 9_632)
    assert [raster.level_for(scale) for scale in (2.0, 1.0, 0.51, 0.5, 0.1, 0.0)] == [
        0,
        0,
        0,
        1,
        3,
        5,
    ]
