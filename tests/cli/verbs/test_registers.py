from __future__ import annotations


def test_what_is_due_is_told_in_days(typed, works):
    folder, code = works
    given = ("--register", "china_list", "--document", "1号")
    typed("designate", folder, code, *given, "--name", "甲", "--date", "2001-05-01")
    typed("designate", folder, code, *given, "--name", "乙")
    told = typed("designate", folder, "--due")
    assert "甲  was to be re-checked by 2006-05-01" in told.out
    assert "乙  says no date" in told.out
    data = typed("designate", folder, "--due", "--json").data
    assert [one["due"] for one in data["due"]] == ["2006-05-01", None]


def test_registers_are_told_with_their_offices(typed, works):
    folder, code = works
    assert "No re-check" in typed("designate", folder, "--due").out
    typed("designate", folder, code, "--register", "county_unit")
    told = typed("designate", folder, "--registers")
    assert "County protected units  City or county government  1 listing in force" in told.out
    assert typed("designate", folder, "--json").code == 2
