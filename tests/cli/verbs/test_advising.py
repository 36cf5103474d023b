from __future__ import annotations


def test_what_is_missing_or_doubtful_is_pointed_out(typed, works):
    folder, code = works
    typed("set", folder, code, "--set", "division=500104", "--set", "place=48.85,2.35 WGS84")
    found = typed("advise", folder, code, "--json").data
    [doubtful] = [one for one in found["advice"] if one["severity"] == "doubtful"]
    assert (doubtful["code"], doubtful["field"], doubtful["key"]) == (code, "place", "place_abroad")
    assert "48.85,2.35" in doubtful["message"]
    assert found["counts"]["doubtful"] == 1
    assert found["counts"]["missing"] == len(found["advice"]) - 1
    assert typed("advise", folder, "--json").data == found


def test_how_far_is_too_far_is_said_in_kilometres(typed, works):
    folder, code = works
    typed("set", folder, code, "--set", "division=500104", "--set", "place=30.81,108.41 WGS84")
    assert "place_far" in typed("advise", folder, "--json").out
    assert "place_far" not in typed("advise", folder, "--far", "300", "--json").out
    assert typed("advise", folder, "--far", "-1").code == 2


def test_what_is_offered_comes_with_its_value(typed, works):
    folder, code = works
    typed("set", folder, code, "--set", "founded=1985年")
    offered = [one for one in typed("advise", folder, "--json").data["advice"] if "value" in one]
    assert [one["value"] for one in offered] == ["period/outside", "national_period/reform"]
    assert "offered" in typed("advise", folder).out
