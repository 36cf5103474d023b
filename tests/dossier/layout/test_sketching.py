"""A sketch under the pen."""

from __future__ import annotations

import pytest

from archive_app.dossier.blocks import Mark, Sketch
from archive_app.dossier.layout.measures import WIDTH
from archive_app.dossier.layout.sketching import SketchStrip


def test_points_lie_as_they_do_on_the_ground(drawn):
    marks = (Mark("1", 0, 0), Mark("2", 400, 300, main=True))
    strip = SketchStrip(sketch=Sketch(marks, "北", "米"))
    found = drawn(strip)
    assert "12" in found.text
    assert "北" in found.text
    assert "100米" in found.text or "200米" in found.text
    points = [box for box in found.paths if 2 < box[2] - box[0] < 6 and 2 < box[3] - box[1] < 6]
    first, second = sorted(points)[:2]
    east, north = second[0] - first[0], second[1] - first[1]
    assert east / north == pytest.approx(400 / 300, rel=0.05)


@pytest.mark.parametrize("span", [0, 1, 37, 5000, 19_999])
def test_everything_stays_in_its_frame(drawn, span: float):
    strip = SketchStrip(sketch=Sketch((Mark("1", 0, 0), Mark("2", span, -span)), "北", "米"))
    for left, foot, right, top in drawn(strip).paths:
        assert left >= 99
        assert right <= 101 + WIDTH
        assert foot >= 499 - strip.height
        assert top <= 501
