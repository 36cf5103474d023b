from __future__ import annotations

from datetime import date

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice
from archive_app.archive.programme.designating import designate, move_on
from archive_app.archive.programme.rechecks import AHEAD, rechecks
from archive_app.domain.entries import Entry

ON = date(2026, 1, 1)


def test_what_is_due_comes_first_and_what_nobody_knows_last(archive: Archive, site: Entry) -> None:
    for name, day in (("甲", "2021-03-01"), ("乙", "2017-12-20"), ("丙", ""), ("丁", "2024")):
        given = {"name": name} | ({"on": day} if day else {})
        designate(archive, [site.code], "national_industrial", given=given)
    designate(archive, [site.code], "county_unit", given={"on": "1999"})
    found = rechecks(archive, ON)
    assert [one.listing.title for one in found] == ["乙", "甲", "丙"]
    assert [one.days for one in found] == [1108, -59, None]
    assert found[1].due == date(2026, 3, 1)
    assert AHEAD >= 59
    assert [one.listing.title for one in rechecks(archive, ON, ahead=30)] == ["乙", "丙"]


def test_a_listing_that_passed_waits_another_five_years(archive: Archive, site: Entry) -> None:
    listing = designate(archive, [site.code], "china_list", given={"on": "2017-12-20"})
    move_on(archive, listing.code, state="rechecking")
    assert rechecks(archive, ON) == []
    move_on(archive, listing.code, state="passed", given={"on": "2023-06-01"})
    (found,) = rechecks(archive, ON, ahead=3650)
    assert found.due == date(2028, 6, 1)


def test_a_re_check_is_flagged_from_its_very_day(archive: Archive, site: Entry) -> None:
    late = designate(archive, [site.code], "china_list", given={"on": "2017", "document": "1"})
    early = designate(archive, [site.code], "china_list", given={"on": "2998", "document": "1"})
    told = {one.key: one.details for one in advice(archive, late.code)}
    assert told["recheck_due"] == {"since": "2017-12-31"}
    assert "recheck_due" not in {one.key for one in advice(archive, early.code)}
