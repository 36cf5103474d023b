from __future__ import annotations

import ezdxf
import numpy as np

from archive_app.media.readers.dxf_sheet import drawn_sheet


def ink(picture) -> float:
    return float((np.asarray(picture) < 128).mean())


def test_lines_arcs_and_surfaces_are_black_on_white():
    drawing = ezdxf.new()
    space = drawing.modelspace()
    space.add_line((0, 0), (100, 0))
    space.add_circle((50, 25), 25)
    space.add_point((1, 1))
    space.add_hatch().paths.add_polyline_path([(0, 0), (20, 0), (20, 20), (0, 20)], is_closed=True)
    space.add_solid([(60, 0), (80, 0), (60, 20), (80, 20)])
    picture = drawn_sheet(drawing, 200)
    assert max(picture.size) == 200
    assert 0.05 < ink(picture) < 0.5


def test_chinese_words_are_drawn_with_the_fonts_that_are_here():
    drawing = ezdxf.new()
    drawing.styles.add("仿宋", font="no_such_font.shx")
    drawing.modelspace().add_text("高炉", height=10, dxfattribs={"style": "仿宋"})
    picture = drawn_sheet(drawing, 200)
    assert 0.1 < ink(picture) < 0.7


def test_an_empty_drawing_shows_nothing():
    assert drawn_sheet(ezdxf.new(), 200) is None


def test_a_stray_point_does_not_make_the_drawing_a_dot():
    drawing = ezdxf.new()
    for number in range(1000):
        drawing.modelspace().add_line((number, 0), (number, 500))
    drawing.modelspace().add_point((10**7, 10**7))
    picture = drawn_sheet(drawing, 200)
    assert picture.size[0] == 200
    assert picture.size[1] > 90
