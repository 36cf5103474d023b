"""Listings are told with what they name, made and moved on several at once, in one step."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add, entry_of
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.listings import list_each, list_new, listings, move_all
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused

STATE = "designation_state"


def site(archive: Archive, name: str) -> Entry:
    return add(archive, kind="site", set_=[Assignment("name", "=", name)])


@pytest.fixture
def sites(archive: Archive) -> list[Entry]:
    return [site(archive, name) for name in ("裕华纱厂", "天府煤矿", "江津酒厂")]


def test_a_listing_names_its_targets_and_the_states_that_may_follow(
    archive: Archive, sites: list[Entry]
) -> None:
    designate(archive, [sites[0].id, sites[1].id], "municipal", state="noticed")
    (found,) = listings(archive)
    assert [one.title for one in found.targets] == ["裕华纱厂", "天府煤矿"]
    assert found.sites == {sites[0].id, sites[1].id}
    assert found.state == f"{STATE}/noticed"
    assert found.next == tuple(f"{STATE}/{one}" for one in ("designated", "reviewed", "struck_off"))
    assert found.shown["register"] == "省（市）级工业遗产名录"


def test_listings_come_by_register(archive: Archive, sites: list[Entry]) -> None:
    designate(archive, [sites[0].id], "county_unit")
    designate(archive, [sites[1].id], "national_industrial")
    assert [one.register for one in listings(archive)] == [
        "registers/national_industrial",
        "registers/county_unit",
    ]


def test_each_of_several_is_listed_by_itself_and_undone_at_once(
    archive: Archive, sites: list[Entry]
) -> None:
    given = {"on": "2026-03-01", "document": "渝文旅〔2026〕3号", "batch": "第一批"}
    done = list_each(archive, [one.id for one in sites], "county_unit", given=given)
    assert (done.changed, done.refused) == (3, ())
    assert [one.entry.title for one in listings(archive)] == ["天府煤矿", "江津酒厂", "裕华纱厂"]
    assert {one.shown["batch"] for one in listings(archive)} == {"第一批"}
    assert entry_of(archive, sites[2].id).values["legal_status"] == "legal_status/county_unit"
    history.undo(archive)
    assert listings(archive) == []
    assert "legal_status" not in entry_of(archive, sites[2].id).values


def test_a_name_that_no_site_has_becomes_a_site_and_its_listing_in_one_step(
    archive: Archive,
) -> None:
    given = {"number": "8-0123", "document": "国发〔2019〕22号"}
    made = list_new(archive, "白沙水电站", "county_unit", given=given)
    assert (made.kind, made.title) == ("site", "白沙水电站")
    assert made.values["legal_status"] == "legal_status/county_unit"
    (found,) = listings(archive)
    assert (found.sites, found.shown["number"]) == ({made.id}, "8-0123")
    history.undo(archive)
    assert listings(archive) == []
    with pytest.raises(Refused, match="unknown_entry"):
        entry_of(archive, made.id)


def test_nothing_is_listed_without_a_register(archive: Archive, sites: list[Entry]) -> None:
    with pytest.raises(Refused, match="register_needed"):
        list_each(archive, [sites[0].id], "")


def test_several_are_moved_on_and_those_that_cannot_are_told(
    archive: Archive, sites: list[Entry]
) -> None:
    early = designate(archive, [sites[0].id], "municipal", state="proposed")
    late = designate(archive, [sites[1].id], "municipal", state="noticed")
    given = {"on": "2026-02-01", "document": "渝〔2026〕1号", "by": "市文旅委"}
    done = move_all(archive, [early.id, late.id], f"{STATE}/designated", given)
    assert done.changed == 1
    assert [one.code for one in done.refused] == [early.code]
    values = entry_of(archive, late.id).values
    assert values["designated_document"] == "渝〔2026〕1号"
    assert values["designated_by"] == "市文旅委"
    history.undo(archive)
    assert entry_of(archive, late.id).values[STATE] == f"{STATE}/noticed"
