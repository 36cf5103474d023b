from __future__ import annotations

from archive_app.datafiles import shipped
from archive_app.domain.published_lists import Changed, Comparison, Line
from archive_app.dossier.blocks import Note, Table
from archive_app.dossier.compared import ComparisonWords, compared_plan, rows_of

TEXT = (shipped("exports") / "registers" / "list-comparison.toml").read_text("utf-8")
TOLD = dict.fromkeys(("archive", "person", "made", "then", "now"), "某")


def line(name: str, level: str = "一级") -> Line:
    return Line(name, f"A-{name}", name, {"level": level, "division": "大渡口区"}, {}, None)


FOUND = Comparison(
    added=(line("新厂"),),
    struck=(line("旧厂"),),
    leveled=(Changed(line("甲厂", "二级"), line("甲厂")),),
    typed=(),
    renamed=(Changed(line("乙厂"), line("乙矿")),),
)


def test_what_differs_is_told_one_sort_after_the_other_as_it_was_and_as_it_is():
    assert rows_of(ComparisonWords(TEXT), FOUND) == [
        ["1", "新增", "新厂", "", "", "一级", "大渡口区"],
        ["2", "撤销", "旧厂", "", "", "一级", "大渡口区"],
        ["3", "改级", "甲厂", "二级", "一级", "一级", "大渡口区"],
        ["4", "更名", "乙矿", "乙厂", "乙矿", "一级", "大渡口区"],
    ]


def test_lists_that_do_not_differ_say_so_on_the_page():
    at = "2026-03-01T08:00:00+08:00"
    (part,) = compared_plan(TEXT, TOLD, Comparison((), (), (), (), ()), at).parts
    assert "没有变动" in next(one.text for one in part.blocks if isinstance(one, Note))
    (part,) = compared_plan(TEXT, TOLD, FOUND, at).parts
    (table,) = [one for one in part.blocks if isinstance(one, Table)]
    assert (len(table.heads), len(table.rows)) == (7, 4)
