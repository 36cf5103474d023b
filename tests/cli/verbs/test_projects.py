"""Projects, plans, targets, tasks and routes at the terminal."""

from __future__ import annotations

import pytest


@pytest.fixture
def listed(typed, works):
    folder, site = works
    codes = [
        typed(
            "add",
            folder,
            "--site",
            site,
            "--kind",
            "project",
            "--set",
            f"title={title}",
            "--set",
            f"investment={money}",
            "--set",
            "started=2023年",
            "--set",
            f"finished={end}",
            "--json",
        ).data["code"]
        for title, money, end in (("铁路", "15517.45", "2022年"), ("火车馆", "2451.8", "2024年"))
    ]
    return folder, codes


def test_the_list_is_told_with_its_sum_and_its_flags(typed, listed):
    folder, codes = listed
    told = typed("project", "list", folder, "--json").data
    assert (told["count"], told["total"]) == (2, {"万元": 17969.25})
    assert {one["code"]: one["flags"] for one in told["projects"]} == {
        codes[0]: ["finished_before_started"],
        codes[1]: [],
    }
    lines = typed("project", "list", folder).out
    assert "2 projects, 17969.25 万元 in all" in lines
    assert f"look at {codes[0]} once more: it ends before it starts" in lines


def test_a_plan_is_made_listed_and_frozen(typed, listed):
    folder, codes = listed
    plan = typed("project", "plan", folder, codes[1], "--year", "2023", "--json").data["code"]
    told = typed("project", "list", folder, "--plan", plan, "--json").data
    assert [one["code"] for one in told["projects"]] == [codes[1]]
    frozen = typed("project", "freeze", folder, plan, "--json").data
    assert frozen["lines"][0][0] == codes[1]
    again = typed("project", "freeze", folder, plan, "--json")
    assert (again.code, again.data["error"]["key"]) == (1, "plan_is_frozen")


def test_targets_tell_their_qualifier_and_what_is_counted(typed, works):
    folder, site = works
    venue = typed(
        "add", folder, "--site", site, "--kind", "carrier", "--set", "title=馆", "--json"
    ).data["code"]
    for number, told in (("80家左右", ["--set", f"counted={venue}"]), ("60家", [])):
        typed(
            "add",
            folder,
            "--kind",
            "target",
            "--set",
            "title=馆",
            "--set",
            "indicator=museum",
            "--set",
            f"planned={number}",
            "--set",
            "programme=方案",
            *told,
        )
    first, second = typed("project", "targets", folder, "--json").data["targets"]
    assert (first["planned"], first["qualifier"], first["unit"]) == (80, "左右", "家")
    assert (first["counted"], first["list"], first["differs"]) == (1, [venue], True)
    assert (second["counted"], second["qualifier"]) == (0, "")
    assert "its paper says another number elsewhere" in typed("project", "targets", folder).out


def test_tasks_and_routes_are_told_in_their_order(typed, works):
    folder, site = works
    typed("add", folder, "--kind", "task", "--set", "title=后", "--set", "order_number=2")
    unit = typed("add", folder, "--kind", "agent", "--set", "name=省工信厅", "--json").data["code"]
    first = ("--set", "title=先", "--set", "order_number=1", "--set", f"in_charge={unit}")
    typed("add", folder, "--kind", "task", *first)
    told = typed("project", "tasks", folder, "--json").data["tasks"]
    assert [one["title"] for one in told] == ["先", "后"]
    assert "lead: 省工信厅" in typed("project", "tasks", folder).out
    typed("add", folder, "--kind", "route", "--set", "title=线", "--set", f"stops={site}")
    assert "线  重庆钢铁厂" in typed("project", "routes", folder).out
