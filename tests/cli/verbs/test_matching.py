from __future__ import annotations


def test_published_names_are_matched_and_nothing_is_changed(typed, works, tmp_path):
    folder, code = works
    names = tmp_path / "names.txt"
    names.write_text("重庆钢铁厂旧址\n\n大庆油田\n", "utf-8")
    told = typed("match", folder, "重钢", "--from", names, "--json").data["matches"]
    assert [(one["name"], [each["code"] for each in one["likely"]]) for one in told] == [
        ("重钢", [code]),
        ("重庆钢铁厂旧址", [code]),
        ("大庆油田", []),
    ]
    assert [each["why"] for one in told for each in one["likely"]] == ["short_form", "same_core"]
    assert "no site is like it" in typed("match", folder, "大庆油田").out
    assert (
        typed("match", folder, "--from", tmp_path, "--json").data["error"]["key"]
        == "names_unreadable"
    )
