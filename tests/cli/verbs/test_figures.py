from __future__ import annotations

import csv
from collections import Counter

import pytest
from python_calamine import load_workbook

NOTE = "按统计数构造，非真实名单"
ZONES = {
    "中心城区": ((6, 52, 1), (10, 19, 30)),
    "其余区县": ((12, 68, 1), (5, 15, 61)),
}
"""How many sites each zone has of each type and of each level, as a municipal plan counts them."""
TYPES = ("area", "building", "element")
STATUSES = (("national_unit", "provincial_unit"), ("county_unit", "listed_point"), ("none",))


def invented() -> list[list[str]]:
    rows = []
    for zone, (types, levels) in ZONES.items():
        kinds = [word for word, count in zip(TYPES, types, strict=True) for _ in range(count)]
        given = [
            words[n % len(words)]
            for words, count in zip(STATUSES, levels, strict=True)
            for n in range(count)
        ]
        for number, (word, status) in enumerate(zip(kinds, reversed(given), strict=True), 1):
            rows.append([f"{zone}第{number}处（{NOTE}）", zone, word, status])
    return rows


@pytest.fixture
def city(typed, works, tmp_path):
    folder = tmp_path / "city.archive"
    typed("new", folder)
    table = tmp_path / "sites.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["名称", "所属片区", "保护类型（三类）", "法定保护身份"], *invented()]
        )
    told = typed("import", folder, table, "--kind", "site", "--json")
    assert told.code == 0, told.out
    return folder


def test_the_figures_of_140_invented_sites_are_those_of_the_plan(typed, city):
    by_type = typed("figures", city, "--by", "zone", "--by", "protection_type", "--json").data
    by_level = typed("figures", city, "--by", "zone", "--by", "level", "--json").data
    assert by_type["total"] == by_level["total"] == 140
    cells = {(one["zone"], one["protection_type"]): one["sites"] for one in by_type["cells"]}
    levels = {(one["zone"], one["level"]): one["sites"] for one in by_level["cells"]}
    for zone, (types, degrees) in ZONES.items():
        assert tuple(cells[zone, word] for word in TYPES) == types
        assert tuple(levels[zone, degree] for degree in (1, 2, 3)) == degrees
    totals, graded = Counter(), Counter()
    for (_, word), count in cells.items():
        totals[word] += count
    for (_, degree), count in levels.items():
        graded[degree] += count
    assert [totals[word] for word in TYPES] == [18, 120, 2]
    assert [graded[degree] for degree in (1, 2, 3)] == [15, 34, 91]
    assert by_level["cells"][0] == {"zone": "中心城区", "level": 1, "sites": 10}


def test_search_lists_and_figures_agree(typed, city):
    for term, count in (("level/1", 15), ("level/2", 34), ("level/3", 91)):
        found = typed("find", city, "", "--kind", "site", "--term", term, "--json").data
        assert found["total"] == count
    listed = typed("figures", city, "--json").data
    assert (listed["total"], listed["listings"], listed["items"]) == (140, 49, 49)


def test_people_read_words_and_numbers(typed, city):
    told = typed("figures", city, "--by", "level", "--by", "register")
    assert "      8      8      8  First level × National protected units\n" in told.out
    assert "140 sites; 49 listings in force, of 49 items" in told.out
    wrong = typed("figures", city, "--by", "colour", "--json")
    assert (wrong.code, wrong.data["error"]["key"]) == (1, "not_counted")


def test_figures_are_drawn(typed, city, tmp_path):
    target = tmp_path / "各级.png"
    told = typed("figures", city, "--by", "zone", "--by", "level", "--chart", target, "--json")
    assert (told.code, told.data["chart"]) == (0, str(target))
    assert target.read_bytes().startswith(b"\x89PNG")
    lines = typed("figures", city, "--trend", "year", "--chart", tmp_path / "历年.pdf", "--json")
    assert lines.data["chart"].endswith("历年.pdf")
    assert (tmp_path / "历年.pdf").read_bytes().startswith(b"%PDF")
    for more, key in (
        (["--by", "zone", "--by", "level", "--by", "industry"], "chart_fields"),
        ([], "empty_chart"),
    ):
        wrong = typed("figures", city, *more, "--chart", target, "--json")
        assert (wrong.code, wrong.data["error"]["key"]) == (1, key)


def test_undo_of_the_import_leaves_no_designation(typed, city):
    typed("undo", city)
    assert typed("figures", city, "--json").data == {
        "total": 0,
        "listings": 0,
        "items": 0,
        "cells": [],
    }
    assert typed("find", city, "", "--json").data["total"] == 0


def test_the_sites_behind_each_number_are_told(typed, works):
    folder, code = works
    told = typed("figures", folder, "--by", "condition", "--list", "--json").data
    assert told["cells"] == [{"condition": None, "sites": 1, "list": [code]}]
    assert code in typed("figures", folder, "--by", "marker", "--list").out


def test_a_trend_is_told_by_month(typed, works):
    folder, _ = works
    (month,) = typed("figures", folder, "--trend", "month", "--json").data["trend"]
    assert (month["sites"], month["came"]["sites"]) == (1, 1)
    assert "1 site  0 records" in typed("figures", folder, "--trend", "year").out


def test_a_published_list_of_them_has_the_cross_tables_of_the_plan(typed, city, tmp_path):
    code = typed("list", "publish", city, "--number", "1", "--json").data["code"]
    typed("list", "show", city, code, "--to", tmp_path / "名单.xlsx")
    book = load_workbook(tmp_path / "名单.xlsx")
    types, zones = (book.get_sheet_by_index(number).to_python() for number in (1, 2))
    assert [row[-1] for row in types[1:]] == [18, 120, 2, 140]
    assert types[-1][1:] == [15, 34, 91, 140]
    assert [row[1:] for row in zones[1:]] == [[6, 52, 1, 59], [12, 68, 1, 81], [18, 120, 2, 140]]
    assert all(NOTE in row[1] for row in book.get_sheet_by_index(0).to_python()[1:])


def test_the_trend_tells_what_is_behind_its_numbers(typed, city):
    (period,) = typed("figures", city, "--trend", "year", "--list", "--json").data["trend"]
    counted = {name: len(codes) for name, codes in period["list"].items()}
    assert counted == {name: period[name] for name in counted}
    assert counted["sites"] == 140
