from __future__ import annotations


def test_a_term_is_added_and_can_be_set(typed, works):
    folder, site = works
    added = typed("term", "add", folder, "condition", "已拆除", "--en", "Demolished", "--json")
    assert added.data == {
        "id": "condition/demolished", "zh": "已拆除", "en": "Demolished", "parent": ""
    }  # fmt: skip
    typed("set", folder, site, "--set", "condition=已拆除")
    assert typed("show", folder, site, "--json").data["condition"] == "condition/demolished"
    below = typed("term", "add", folder, "causes", "酸雨", "--below", "natural")
    assert "Added the term 酸雨 (causes/酸雨)" in below.out


def test_a_term_is_renamed_and_united(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "condition=poor")
    renamed = typed("term", "rename", folder, "condition/差", "濒危", "--en", "Endangered")
    assert renamed.out == "Renamed the term to 濒危 (condition/poor)\n"
    united = typed("term", "unite", folder, "condition/fairly_poor", "condition/濒危")
    assert united.out == "United into the term 较差 (condition/fairly_poor)\n"
    shown = typed("show", folder, site, "--json")
    assert shown.data["condition"] == "condition/fairly_poor"


def test_a_list_tells_how_often_each_is_used(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "condition=poor")
    told = typed("term", "list", folder, "condition", "--json").data["terms"]
    assert [(one["id"], one["used"], one["own"]) for one in told][-2:] == [
        ("condition/fairly_poor", 0, False),
        ("condition/poor", 1, False),
    ]
    assert "condition/poor  Poor  1\n" in typed("term", "list", folder, "condition").out
    refused = typed("term", "list", folder, "conditio", "--json")
    assert (refused.code, refused.data["error"]["nearest"]) == (1, ["condition"])


def test_a_term_is_offered_no_more_and_again(typed, works):
    folder, _ = works
    told = typed("term", "retire", folder, "condition/差")
    assert told.out == "Retired the term 差 (condition/poor)\n"
    listed = typed("term", "list", folder, "condition", "--json").data["terms"]
    assert "condition/poor" not in {one["id"] for one in listed}
    assert "is offered again" in typed("term", "retire", folder, "condition/差", "--offer").out
