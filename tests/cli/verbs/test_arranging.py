from __future__ import annotations


def test_an_entry_is_duplicated_and_moved(typed, works):
    folder, site = works
    typed("site", "add", folder, "--set", "name=裕华纱厂")
    typed("add", folder, "--site", site, "--kind", "drawing", "--set", "title=总图")
    copy = typed("duplicate", folder, "A-0003", "--json").data["code"]
    assert typed("show", folder, copy, "--json").data["title"] == "总图"
    assert typed("move", folder, copy, "--parent", "A-0002", "--json").data["code"] == copy
    assert typed("show", folder, copy, "--json").data["site"] == "A-0002"
    refused = typed("move", folder, site, "--parent", copy, "--json")
    assert (refused.code, refused.data["error"]["key"]) == (1, "cannot_move")


def test_a_field_is_reverted_to_what_it_was(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "condition=poor")
    typed("set", folder, site, "--set", "condition=good")
    seq = typed("history", folder, site, "--json").data["changes"][0]["seq"]
    assert typed("revert", folder, site, "--field", "condition", "--before", seq).code == 0
    assert typed("show", folder, site, "--json").data["condition"] == "condition/poor"
