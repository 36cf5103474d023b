from __future__ import annotations


def test_a_site_is_listed_and_its_level_and_handling_are_told(typed, works):
    folder, code = works
    typed("set", folder, code, "--set", "protection_type=building")
    told = typed(
        *("designate", folder, code, "--register", "county_unit", "--name", "重钢旧址"),
        *("--batch", "2", "--date", "2009-12-15", "--json"),
    )
    (target,) = told.data["targets"]
    assert (told.code, told.data["state"]) == (0, "designated")
    assert (target["legal_status"], target["level"]) == ("county_unit", 2)
    assert "Second level" in target["handling"]
    assert told.data["flags"] == ["The document is still missing"]
    moved = typed("designate", folder, told.data["code"], "--document", "5号", "--json")
    assert moved.data["flags"] == []
    shown = typed("show", folder, told.data["code"], "--json").data
    assert (shown["name"], shown["designated_document"]) == ("重钢旧址", "5号")


def test_a_listing_is_moved_on_and_a_wrong_step_is_one_sentence(typed, works):
    folder, code = works
    made = typed(
        "designate", folder, code, "--register", "china_list", "--state", "proposed", "--json"
    )
    listing = made.data["code"]
    wrong = typed("designate", folder, listing, "--state", "designated", "--json")
    assert (wrong.code, wrong.data["error"]["key"]) == (1, "not_from_here")
    assert "first review" in wrong.data["error"]["message"]
    told = typed("designate", folder, listing, "--state", "reviewed", "--by", "市经信委")
    assert "First review" in told.out
    again = typed("designate", folder, listing, "--register", "mine_park", "--json")
    assert again.data["error"]["key"] == "listed_already"


def test_a_level_without_a_reason_is_refused_and_with_one_is_in_the_history(typed, works):
    folder, code = works
    typed("set", folder, code, "--set", "legal_status=county_unit")
    refused = typed("set", folder, code, "--set", "level=1", "--json")
    assert (refused.code, refused.data["error"]["key"]) == (1, "level_needs_reason")
    typed("set", folder, code, "--set", "level=1", "--set", "level_reason=专家意见")
    changes = typed("history", folder, code, "--json").data["changes"]
    assert {one["field"]: one["after"] for one in changes[:2]} == {
        "level": "First level",
        "level_reason": "专家意见",
    }
