"""A sketch tells where points lie to each other, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.domain.places import read_place
from archive_app.dossier.blocks import Sketch, Table
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.sketches import sketch


@pytest.fixture
def issued(casefile, profile, item):
    def make(*places: str, scope: str = "internal") -> list[object]:
        points = []
        for number, text in enumerate(places):
            sort = "centre" if number else "boundary"
            values = {"place": read_place(text), "point_type": [f"point_type/{sort}"]}
            made = item("survey_point", f"点{number}", {"place": text})
            points.append(replace(made, entry=replace(made.entry, values=values)))
        site = replace(item("site", "某厂"), details={"survey_point": tuple(points)})
        return list(sketch(Issue(casefile(site=site), profile, profile.scope(scope))))

    return make


def test_points_are_metres_from_the_first(issued):
    drawn, _, table = issued("29.4827,106.4811 CGCS2000", "29.4837,106.4821 CGCS2000")
    assert isinstance(drawn, Sketch)
    first, second = drawn.marks
    assert (first.east, first.north, first.main) == (0, 0, False)
    assert second.north == pytest.approx(111.3, abs=0.2)
    assert second.east == pytest.approx(96.9, abs=0.3)
    assert second.main
    assert isinstance(table, Table)
    assert [row.cells[1] for row in table.rows] == ["点0", "点1"]


def test_a_public_dossier_has_no_sketch(issued):
    assert issued("29.4827,106.4811 CGCS2000", scope="public") == []


@pytest.mark.parametrize(
    "places", [(), ("29.4827,106.4811 北京54",), ("29.4,106.4 WGS84", "30.4,106.4 WGS84")]
)
def test_what_cannot_be_drawn_is_not(issued, places: tuple[str, ...]):
    assert issued(*places) == []
