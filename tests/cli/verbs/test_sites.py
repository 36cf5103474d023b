from __future__ import annotations


def test_a_site_is_known_by_its_code(typed, works):
    folder, _ = works
    added = typed(
        *("site", "add", folder, "--set", "name=北川铁路", "--set", "division=500109", "--json")
    )
    assert added.code == 0
    assert set(added.data) == {"id", "code"}
    shown = typed("show", folder, added.data["code"], "--json").data
    assert shown["kind"] == "site"
    assert shown["site"] == added.data["code"]
    assert shown["division"] == ["divisions/500109"]


def test_a_faulty_value_adds_nothing(typed, works):
    folder, _ = works
    assert typed("site", "add", folder, "--set", "name=x", "--set", "founded=never").code == 1
    assert typed("find", folder, "", "--json").data["total"] == 1


def test_people_are_told_the_code_and_the_id(typed, works):
    folder, _ = works
    told = typed("site", "add", folder, "--set", "name=北川铁路").out
    found = typed("find", folder, "北川铁路", "--json").data["hits"][0]["code"]
    entry_id = told[told.index("(") + 1 : told.index(")")]
    assert found in told
    assert typed("show", folder, entry_id, "--json").data["code"] == found
