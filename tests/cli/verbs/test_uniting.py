from __future__ import annotations

import pytest


@pytest.fixture
def twins(typed, works):
    """Give an archive that has an organisation twice."""
    folder, _ = works
    for name in ("重庆钢铁公司", "国营重庆钢铁公司"):
        typed("add", folder, "--kind", "agent", "--set", f"name={name}")
    return folder


def test_what_may_be_there_twice_is_listed(typed, twins):
    told = typed("duplicates", twins)
    assert told.out == "one name within the other  A-0002 重庆钢铁公司  A-0003 国营重庆钢铁公司\n"
    [two] = typed("duplicates", twins, "--kind", "agent", "--json").data["duplicates"]
    assert (two["why"], two["kind"]) == ("contained", "agent")
    assert [one["code"] for one in two["entries"]] == ["A-0002", "A-0003"]
    assert typed("duplicates", twins, "--kind", "site", "--json").data == {"duplicates": []}


def test_two_become_one_and_the_old_code_leads_to_it(typed, twins):
    told = typed("unite", twins, "A-0002", "A-0003", "--json")
    assert (told.code, told.data["code"]) == (0, "A-0002")
    assert typed("show", twins, "A-0003", "--json").data["code"] == "A-0002"
    undone = typed("undo", twins)
    assert "unite 1 duplicate" in undone.out
    assert typed("show", twins, "A-0003", "--json").data["code"] == "A-0003"


def test_people_read_how_many_there_were(typed, twins):
    assert "United 1 with A-0002" in typed("unite", twins, "A-0002", "A-0003").out
    again = typed("unite", twins, "A-0002", "A-0003", "--json")
    assert (again.code, again.data["error"]["key"]) == (1, "united_with_itself")
    assert typed("unite", twins, "A-0002").code == 2


def test_a_value_of_the_other_is_taken(typed, twins):
    for code, began in (("A-0002", "1938年"), ("A-0003", "1937年")):
        typed("set", twins, code, "--set", f"began={began}")
    typed("unite", twins, "A-0002", "A-0003", "--take", "began")
    told = typed("show", twins, "A-0002", "--json").data
    assert "1937" in str(told["began"])
    assert "1938年" in told["remarks"]


def test_two_that_are_not_one_are_listed_no_more(typed, twins):
    told = typed("duplicates", twins, "--apart", "A-0002", "A-0003", "--json")
    assert (told.code, told.data) == (0, {"duplicates": []})
    assert "tell two entries apart" in typed("undo", twins).out
