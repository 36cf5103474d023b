from __future__ import annotations

import pytest


def test_an_entry_comes_with_its_originals(typed, works, tmp_path):
    folder, site = works
    file = tmp_path / "厂志.txt"
    file.write_text("一九三八年迁建。", "utf-8")
    added = typed(
        *("add", folder, "--site", site, "--kind", "history", "--set", "title=厂志"),
        *("--file", file, "--json"),
    )
    assert added.code == 0
    shown = typed("show", folder, added.data["code"], "--json").data
    assert (shown["title"], shown["files"][0]["file"]) == ("厂志", "厂志.txt")


def test_records_form_a_tree(typed, works):
    folder, site = works
    building = typed(
        *("add", folder, "--site", site, "--kind", "building", "--set", "title=炼钢车间", "--json")
    )
    above = building.data["code"]
    machine = typed(
        *(
            "add",
            folder,
            "--kind",
            "equipment",
            "--parent",
            above,
            "--set",
            "title=蒸汽机",
            "--json",
        )
    )
    assert typed("show", folder, machine.data["code"], "--json").data["parent"] == above


def test_what_stands_above_is_inherited_only_if_one_asks_for_it(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "ownership=国家所有", "--json")
    words = ("add", folder, "--site", site, "--kind", "building", "--set", "title=车间")
    plain = typed(*words, "--json").data
    assert "inherited" not in plain
    assert "ownership" not in typed("show", folder, plain["code"], "--json").data
    asked = typed(*words, "--inherit", "--json").data
    assert asked["inherited"] == {"ownership": site}
    assert typed("show", folder, asked["code"], "--json").data["ownership"] == "ownership/state"
    assert "所有权　国家所有　（承自 A-0001" in typed(*words, "--inherit", "--lang", "zh").out


def test_a_field_is_set_added_to_taken_from_and_cleared(typed, works):
    folder, site = works

    def after(*assignments):
        words = [word for each in assignments for word in ("--set", each)]
        assert typed("set", folder, site, *words, "--json").data["code"] == site
        return typed("show", folder, site, "--json").data

    assert after("condition=poor")["condition"] == "condition/poor"
    assert after("other_names=重钢", "other_names=钢厂")["other_names"] == ["重钢", "钢厂"]
    assert after("other_names+=汉阳铁厂")["other_names"][2:] == ["汉阳铁厂"]
    assert after("other_names-=钢厂")["other_names"] == ["重钢", "汉阳铁厂"]
    assert "condition" not in after("condition=")


@pytest.mark.parametrize(
    ("words", "key", "nearest"),
    [
        ("set {folder} B-0001 --set name=x", "unknown_entry", None),
        ("set {folder} {site} --set condtion=poor", "unknown_field", "condition"),
        ("set {folder} {site} --set condition=pooor", "unknown_term", None),
        ("set {folder} {site} --set condition", "not_an_assignment", None),
        ("set {folder} {site} --set founded=soon", "bad_date", None),
        ("add {folder} --site {site} --kind drawng", "unknown_kind", "drawing"),
        ("add {folder} --site A-0011 --kind drawing", "unknown_entry", "A-0001"),
        ("add {folder} --kind drawing", "site_needed", None),
        ("remove {folder} A-0011", "unknown_entry", "A-0001"),
    ],
)
def test_what_there_is_not_is_refused_with_the_nearest_right_one(typed, works, words, key, nearest):
    folder, site = works
    refused = typed(*words.format(folder=folder, site=site).split(), "--json")
    error = refused.data["error"]
    assert (refused.code, error["sort"], error["key"]) == (1, "refused", key)
    assert nearest is None or nearest in error["nearest"]


def test_a_removed_site_takes_its_records_along_and_brings_them_back(typed, works):
    folder, site = works
    added = typed(
        "add", folder, "--site", site, "--kind", "drawing", "--set", "title=总图", "--json"
    )
    assert typed("remove", folder, site).code == 0
    assert typed("find", folder, "总图", "--json").data["total"] == 0
    assert typed("show", folder, added.data["code"], "--json").data["removed"] is True
    assert typed("remove", folder, site, "--restore").code == 0
    assert typed("find", folder, "总图", "--json").data["total"] == 1
    assert "removed" not in typed("show", folder, site, "--json").data
