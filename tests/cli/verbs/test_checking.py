"""Records are checked and sites surveyed from the command line, many at once."""

from __future__ import annotations

import pytest


@pytest.fixture
def drawings(typed, works):
    """Give the archive, its site, and the codes of two drawings."""
    folder, site = works
    made = (
        typed("add", folder, "--site", site, "--kind", "drawing", "--set", "title=图", "--json")
        for _ in range(2)
    )
    return folder, site, [one.data["code"] for one in made]


def test_records_are_submitted_and_approved_with_the_name_of_who_does_it(typed, drawings):
    folder, _, codes = drawings
    assert typed("submit", folder, *codes, "--json").data == {"changed": 2, "refused": []}
    assert typed("approve", folder, *codes, "--person", "李总工").code == 0
    shown = typed("show", folder, codes[0], "--json").data
    assert (shown["checking_state"], shown["checked_by"]) == ("checking_state/checked", "李总工")
    typed("set", folder, codes[0], "--set", "remarks=缺角")
    again = typed("show", folder, codes[0], "--json").data
    assert again["checking_state"] == "checking_state/submitted"
    assert "checked_by" not in again


def test_what_is_refused_says_what_is_possible(typed, drawings):
    folder, site, codes = drawings
    refused = typed("approve", folder, codes[0], site, "A-0099")
    assert refused.code == 1
    assert f"refused: {codes[0]}: “{codes[0]}” is a draft: it can only be submitted" in refused.out
    assert refused.out.endswith("0 moved on.\n")
    typed("submit", folder, *codes)
    told = typed("return", folder, codes[0], "--json").data["refused"][0]
    assert told == {"code": codes[0], "why": f"“{codes[0]}” {_needs_opinion()}"}
    assert typed("return", folder, codes[0], "--opinion", "缺比例").code == 0


def test_nobody_sets_a_decision_by_hand(typed, drawings):
    folder, _, codes = drawings
    refused = typed("set", folder, codes[0], "--set", "checking_state=checked", "--json")
    assert (refused.code, refused.data["error"]["key"]) == (1, "only_by_verb")


def test_a_site_is_surveyed(typed, drawings):
    folder, site, _ = drawings
    typed("survey", folder, site, "--state", "待查")
    told = ("--nature", "复查", "--surveyor", "王工", "--surveyor", "李工", "--date", "2024")
    assert typed("survey", folder, site, "--state", "surveyed", *told).code == 0
    shown = typed("show", folder, site, "--json").data
    assert shown["survey_nature"] == "survey_nature/resurvey"
    assert (shown["surveyor"], shown["survey_date"]) == (["王工", "李工"], "2024")
    refused = typed("survey", folder, site, "--state", "lead", "--json")
    assert (refused.code, refused.data["changed"]) == (1, 0)
    unknown = typed("survey", folder, site, "--state", "丢了", "--json")
    assert (unknown.code, unknown.data["error"]["key"]) == (1, "unknown_term")
    assert typed("survey", folder, site, "--state", "不列入", "--reason", "已拆").code == 0


def test_queues_are_counted_in_words(typed, drawings):
    folder, _, codes = drawings
    typed("submit", folder, codes[0])
    told = typed("queues", folder).out.splitlines()
    assert told[0] == "      1  Lead"
    assert "      1  To be checked" in told
    assert told[-1] == "      0  Returned to me"


def _needs_opinion() -> str:
    return "needs the opinion with which it is returned."
