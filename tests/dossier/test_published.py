from __future__ import annotations

from archive_app.datafiles import shipped
from archive_app.domain.published_lists import Cross, Line
from archive_app.dossier.blocks import Note, Sketch, Table
from archive_app.dossier.published import Words, cells_of, published_plan, rows_of

TEXT = (shipped("exports") / "registers" / "published-list.toml").read_text("utf-8")
TOLD = dict.fromkeys(
    ("archive", "title", "number", "published", "document", "by", "frozen", "person", "count"), "某"
)


def line(name: str, division: str = "大渡口区", point: tuple[float, float] | None = None) -> Line:
    words = {"division": division, "level": "一级", "protection_type": "建筑"}
    return Line(name, f"A-{name}", name, words, {}, point)


def test_a_line_stands_in_its_columns_with_its_number_first():
    assert cells_of(Words(TEXT), 3, line("某厂"))[:4] == ["3", "某厂", "建筑", "一级"]


def test_a_cross_table_has_sums_at_both_ends():
    found = Cross(("甲", "乙"), ("一", "二"), ((1, 2), (3, 4)))
    assert rows_of(Words(TEXT), found) == [
        ["", "一", "二", "合计"],
        ["甲", 1, 2, 3],
        ["乙", 3, 4, 7],
        ["合计", 4, 6, 10],
    ]


def test_the_points_of_a_sketch_bear_the_numbers_of_the_list():
    lines = [line("甲", point=(29.0, 106.0)), line("乙"), line("丙", point=(29.1, 106.0))]
    plan = published_plan(TEXT, TOLD, lines, "2024-03-01T08:00:00+08:00")
    blocks = plan.parts[-1].blocks
    (sketch,) = [block for block in blocks if isinstance(block, Sketch)]
    assert [(mark.label, mark.north) for mark in sketch.marks] == [("1", 0.0), ("3", 11132.0)]
    (legend,) = [block for block in blocks if isinstance(block, Table)]
    assert [row.cells for row in legend.rows] == [("1", "甲"), ("3", "丙")]
    assert "2" in [block.text for block in blocks if isinstance(block, Note)][1]


def test_sites_that_are_told_in_one_place_are_one_point():
    lines = [line(name, point=(29.0, 106.0)) for name in "甲乙"]
    plan = published_plan(TEXT, TOLD, lines, "2024-03-01T08:00:00+08:00")
    (sketch,) = [block for block in plan.parts[-1].blocks if isinstance(block, Sketch)]
    assert [mark.label for mark in sketch.marks] == ["1、2"]


def test_each_division_has_a_sketch_and_without_places_there_is_none():
    lines = [line("甲", "万州区", (30.8, 108.4)), line("乙", "大渡口区", (29.4, 106.4))]
    plan = published_plan(TEXT, TOLD, lines, "2024-03-01T08:00:00+08:00")
    assert sum(isinstance(block, Sketch) for block in plan.parts[-1].blocks) == 2
    bare = published_plan(TEXT, TOLD, [line("甲")], "2024-03-01T08:00:00+08:00")
    assert [part.name for part in bare.parts] == ["名单", "统计表"]
