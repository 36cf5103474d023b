from __future__ import annotations


def test_many_are_changed_in_one_step_after_a_preview(typed, works):
    folder, site = works
    typed("site", "add", folder, "--set", "name=裕华纱厂", "--set", "condition=poor")
    words = "batch", folder, site, "A-0002", "--set", "condition=good"
    told = typed(*words, "--dry-run", "--json")
    assert (told.code, told.data["changing"]) == (0, 2)
    assert {(one["before"], one["after"]) for one in told.data["changes"]} == {
        ("", "Good"),
        ("Poor", "Good"),
    }
    assert "condition" not in typed("show", folder, site, "--json").data
    assert "condition:" in typed(*words, "--dry-run").out
    assert typed(*words, "--json").data == {"changed": 2, "refused": []}
    assert typed("undo", folder, "--json").data["undone"]["label"] == "batch"
    assert typed("show", folder, "A-0002", "--json").data["condition"] == "condition/poor"


def test_what_cannot_be_changed_is_named_and_the_rest_is_done(typed, works):
    folder, site = works
    typed("add", folder, "--site", site, "--kind", "drawing", "--set", "title=总图")
    done = typed("batch", folder, site, "A-0002", "--set", "scale=1:500", "--json")
    assert (done.code, done.data["changed"]) == (1, 1)
    assert done.data["refused"][0]["code"] == site
    assert site in typed("batch", folder, site, "--set", "scale=1:500").out
    assert typed("batch", folder, "--set", "scale=1").code == 2
