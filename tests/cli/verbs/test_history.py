from __future__ import annotations

from archive_app.wording import say


def test_every_change_says_when_who_and_what(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "condition=poor")
    typed("set", folder, site, "--set", "condition=good", "--person", "李工")
    latest, before, *_ = typed("history", folder, site, "--json").data["changes"]
    assert set(latest) == {"seq", "at", "who", "step", "label", "field", "before", "after"}
    assert (latest["who"], latest["label"], latest["field"]) == ("李工", "change", "condition")
    assert (latest["before"], latest["after"]) == ("Poor", "Good")
    assert (before["who"], before["after"]) == ("王工", "Poor")
    assert latest["step"] != before["step"]


def test_people_read_the_steps_in_their_language(typed, works):
    folder, site = works
    told = typed("history", folder, site, "--lang", "zh").out
    assert f"{say('step.add', 'zh')}  名称:  → 重庆钢铁厂" in told
    assert "Name:  → 重庆钢铁厂" in typed("history", folder, site, "--lang", "en").out
    typed("remove", folder, site)
    assert "在回收站:  → ✓" in typed("history", folder, site, "--lang", "zh").out


def test_the_number_of_a_change_is_what_revert_takes(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "condition=poor")
    number = typed("history", folder, site).out.split()[0]
    assert typed("revert", folder, site, "--field", "condition", "--before", number).code == 0
    assert "condition" not in typed("show", folder, site, "--json").data


def test_the_last_step_is_taken_back_and_made_again(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "condition=poor")
    step = typed("history", folder, site, "--json").data["changes"][0]["step"]
    undone = typed("undo", folder, "--json")
    assert (undone.code, undone.data) == (
        0,
        {"undone": {"step": step, "label": "change"}, "kept": []},
    )
    assert "condition" not in typed("show", folder, site, "--json").data
    redone = typed("redo", folder, "--json")
    assert (redone.code, redone.data["undone"]["label"]) == (0, "change")
    assert typed("show", folder, site, "--json").data["condition"] == "condition/poor"


def test_where_nothing_is_left_to_undo_that_is_said(typed, works):
    folder, _ = works
    assert typed("redo", folder, "--json").data["error"]["key"] == "nothing_to_redo"
    assert typed("undo", folder).code == 0
    refused = typed("undo", folder, "--json")
    assert (refused.code, refused.data["error"]["key"]) == (1, "nothing_to_undo")


def test_an_older_step_is_taken_back_by_its_id(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "condition=poor")
    step = typed("history", folder, site, "--json").data["changes"][0]["step"]
    typed("set", folder, site, "--set", "remarks=迁建")
    assert typed("undo", folder, "--step", step).code == 0
    shown = typed("show", folder, site, "--json").data
    assert (shown["remarks"], "condition" in shown) == ("迁建", False)
