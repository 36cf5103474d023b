from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice
from archive_app.archive.catalogue.history import history, undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of
from archive_app.archive.programme.designating import designate, move_on
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused

REGISTER = "national_industrial"


def keys(archive: Archive, entry: Entry) -> set[str]:
    return {one.key for one in advice(archive, entry.id)}


def test_several_sites_and_records_are_one_listing(archive: Archive, site: Entry) -> None:
    other = add(archive, kind="site", set_=[assignment("name=汉阳铁厂")])
    hall = add(archive, kind="building", site=site.id, set_=[assignment("title=厂房")])
    listing = designate(
        archive,
        [site.code, other.code, hall.code],
        "国家工业遗产",
        given={"name": "汉冶萍公司", "batch": "第一批", "number": "3", "on": "2017-12-20"},
    )
    assert listing.values["targets"] == [site.id, other.id, hall.id]
    assert (listing.title, listing.values["batch"]) == ("汉冶萍公司", "第一批")
    assert listing.values["designation_state"] == "designation_state/designated"
    undo(archive)
    with archive.store.reading() as tables:
        assert tables.entries.of_kinds(["designation"]) == []


def test_a_listing_goes_its_course_with_dates_documents_and_who(
    archive: Archive, site: Entry
) -> None:
    listing = designate(archive, [site.code], REGISTER, state="proposed", given={"by": "区经信委"})
    for state, day in (("初审", "2020-01-05"), ("公示", "2020-03-01"), ("已认定", "2020-04-01")):
        listing = move_on(archive, listing.code, state=state, given={"on": day, "document": day})
    told = listing.values
    assert (told["proposed_by"], told["noticed_document"]) == ("区经信委", "2020-03-01")
    assert {change.field for change in history(archive, listing.code)} >= {"designation_state"}
    with pytest.raises(Refused, match="not_from_here"):
        move_on(archive, listing.code, state="noticed")


def test_what_is_told_of_a_state_later_changes_nothing_else(archive: Archive, site: Entry) -> None:
    listing = designate(archive, [site.code], REGISTER)
    told = move_on(archive, listing.code, given={"document": "工信部公告2018年第1号"})
    assert told.values["designated_document"] == "工信部公告2018年第1号"
    assert told.values["designation_state"] == "designation_state/designated"
    assert move_on(archive, listing.code) == entry_of(archive, listing.code)


def test_a_listing_needs_a_register(archive: Archive, site: Entry) -> None:
    with pytest.raises(Refused, match="register_needed"):
        designate(archive, [site.code], "")


def test_a_designation_before_its_notice_is_flagged(archive: Archive, site: Entry) -> None:
    listing = designate(archive, [site.code], REGISTER, given={"on": "2020-01-01"})
    change(archive, listing.id, [assignment("noticed_on=2021-01-01")])
    assert "dates_out_of_order" in keys(archive, listing)


def test_the_document_that_is_missing_is_flagged_at_the_listing_and_at_the_site(
    archive: Archive, site: Entry
) -> None:
    change(archive, site.id, [assignment("legal_status=county_unit")])
    with archive.store.reading() as tables:
        (listing,) = tables.entries.of_kinds(["designation"])
    assert "document_missing" in keys(archive, listing)
    assert "status_undocumented" in keys(archive, site)
    move_on(archive, listing.code, given={"document": "渝府发〔2009〕1号"})
    assert "document_missing" not in keys(archive, listing)
    assert "status_undocumented" not in keys(archive, site)


def test_a_register_without_a_document_is_to_be_looked_at_and_holds_up_nothing(
    archive: Archive, site: Entry
) -> None:
    change(archive, site.id, [assignment("registers=中华老字号")])
    (told,) = [one for one in advice(archive, site.id) if one.key == "status_undocumented"]
    assert (told.field, told.severity) == ("registers", "doubtful")


def test_a_re_check_is_due_after_five_years_but_not_by_the_law_on_relics(
    archive: Archive, site: Entry
) -> None:
    old = {"on": "2001-05-01", "document": "1号"}
    listing = designate(archive, [site.code], REGISTER, given=old)
    assert "recheck_due" in keys(archive, listing)
    move_on(archive, listing.code, state="rechecking", given={"on": "2999-01-01"})
    assert "recheck_due" not in keys(archive, listing)
    move_on(archive, listing.code, state="passed", given={"on": "2999-02-01"})
    assert "recheck_due" not in keys(archive, listing)
    assert "recheck_due" not in keys(
        archive, designate(archive, [site.code], "county_unit", given=old)
    )
