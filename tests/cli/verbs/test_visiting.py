"""Monitoring at the terminal."""

from __future__ import annotations

import pytest


@pytest.fixture
def item(typed, works):
    folder, site = works
    made = typed(
        "add",
        folder,
        "--site",
        site,
        "--kind",
        "monitoring_item",
        "--set",
        "title=裂缝",
        "--set",
        "frequency=month",
        "--set",
        "blue=1",
        "--set",
        "red=5",
        "--json",
    )
    return made.data["code"]


def test_a_visit_is_kept_and_the_plan_shows_what_it_measured(typed, works, item):
    folder, site = works
    done = typed(
        "visit",
        "add",
        folder,
        site,
        "--date",
        "2024年3月5日",
        "--by",
        "甲",
        "--by",
        "乙",
        "--value",
        "裂缝=6",
        "--finding",
        "女儿墙松动",
        "--set",
        "weather=雨",
        "--json",
    )
    shown = typed("show", folder, done.data["code"], "--json").data
    assert (shown["visitors"], shown["weather"]) == (["甲", "乙"], "雨")
    (told,) = typed("visit", "plan", folder, site, "--json").data["items"]
    assert (told["code"], told["last"], told["value"], told["alarm"], told["due"]) == (
        item,
        "2024-03-05",
        6,
        "red",
        "2024-04-05",
    )
    assert "red" in typed("visit", "plan", folder).out


def test_findings_are_open_and_what_is_overdue_is_told(typed, works, item):
    folder, site = works
    assert "裂缝  was never measured" in typed("visit", "overdue", folder).out
    typed(
        "visit",
        "add",
        folder,
        site,
        "--date",
        "2024-03-05",
        "--value",
        f"{item}=1",
        "--finding",
        "女儿墙松动",
    )
    (told,) = typed("visit", "findings", folder, "--json").data["findings"]
    typed(
        "add",
        folder,
        "--kind",
        "measure",
        "--parent",
        told["code"],
        "--set",
        "title=支护",
        "--set",
        "due=2024-03-20",
    )
    late = typed("visit", "overdue", folder, "--on", "2024-04-06", "--json").data
    assert [(one["kind"], one["days"]) for one in late["overdue"]] == [
        ("measure", 17),
        ("monitoring_item", 1),
    ]
    assert (
        "was due on 2024-04-05, 1 day ago"
        in typed("visit", "overdue", folder, "--on", "2024-04-06").out
    )
    assert "女儿墙松动" in typed("visit", "findings", folder).out


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (["--value", "裂缝"], "not_a_reading"),
        (["--value", "裂缝=宽"], "bad_value"),
        (["--value", "无此项=1"], "unknown_entry"),
        (["--date", "某天"], "bad_date"),
    ],
)
def test_what_cannot_be_read_is_refused(typed, works, item, words, key):
    done = typed("visit", "add", *works, *words, "--json")
    assert (done.code, done.data["error"]["key"]) == (1, key)


def test_a_day_that_is_open_ended_is_no_day(typed, works):
    done = typed("visit", "overdue", works[0], "--on", "不详", "--json")
    assert done.data["error"]["key"] == "bad_date"


def test_same_views_and_yearly_figures_are_listed(typed, works):
    folder, site = works
    typed(
        "add",
        folder,
        "--site",
        site,
        "--kind",
        "photograph",
        "--set",
        "title=东立面",
        "--set",
        "position_code=J-1",
        "--set",
        "date=2019年",
    )
    assert (
        typed("visit", "views", folder, site, "--json").data["views"]["J-1"][0]["date"] == "2019年"
    )
    assert "J-1" in typed("visit", "views", folder, site).out
    typed(
        "add",
        folder,
        "--site",
        site,
        "--kind",
        "benefit",
        "--set",
        "year=2023",
        "--set",
        "visitors=1200",
        "--set",
        "income=3.5",
        "--set",
        "days_open=300",
    )
    (told,) = typed("visit", "benefits", folder, "--year", "2023", "--json").data["years"]
    assert (told["visitors"], told["income"], told["of"][0]["days_open"]) == (
        1200,
        {"万元": 3.5},
        300,
    )
    assert "visitors=1200" in typed("visit", "benefits", folder).out
