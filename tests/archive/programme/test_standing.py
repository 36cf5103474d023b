"""What the programme has of one site is told together, whatever its parts and neighbours are."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, remove
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.levels import say_level
from archive_app.archive.programme.standing import standing
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def make(archive: Archive, kind: str, site: Entry | None, *said: str) -> Entry:
    home = site.id if site else None
    return add(archive, kind=kind, site=home, set_=[assignment(one) for one in said])


def test_the_listings_of_a_site_and_of_its_parts_are_told_whatever_their_state(
    archive: Archive, site: Entry
) -> None:
    other = make(archive, "site", None, "name=汉阳铁厂")
    hall = make(archive, "building", site, "title=厂房")
    county = designate(archive, [site.id], "county_unit")
    waiting = designate(archive, [hall.id], "municipal", state="proposed")
    designate(archive, [other.id], "national_unit")
    gone = designate(archive, [site.id], "china_list")
    remove(archive, gone.code)
    found = standing(archive, site.id)
    assert {one.entry.id for one in found.listings} == {county.id, waiting.id}
    assert (found.leveled.level, found.leveled.is_said) == ("2", False)


def test_another_level_comes_with_the_reason(archive: Archive, site: Entry) -> None:
    designate(archive, [site.id], "county_unit")
    say_level(archive, site.id, "1", "专家会商")
    found = standing(archive, site.id).leveled
    assert (found.level, found.derived, found.shown["level_reason"]) == ("1", "2", "专家会商")


def test_venues_elsewhere_that_name_the_site_and_the_latest_visit_come_first(
    archive: Archive, site: Entry
) -> None:
    other = make(archive, "site", None, "name=工业文化园")
    museum = make(archive, "carrier", other, "title=工业博物馆", f"sites+={site.code}")
    for year in ("2024", "2026", "2025"):
        make(archive, "visit", site, f"title={year}年巡查", f"date={year}年3月")
    make(archive, "visit", other, "title=别处", "date=2026年")
    found = standing(archive, site.id)
    assert [one.entry.id for one in found.venues] == [museum.id]
    assert [one.date for one in found.visits] == ["2026年3月", "2025年3月", "2024年3月"]


def test_the_four_things_are_those_of_the_site_and_a_group_has_none(
    archive: Archive, site: Entry
) -> None:
    designate(archive, [site.id], "provincial_unit")
    found = standing(archive, site.id)
    assert found.haves["marker"].state == "lacking"
    assert "marker" in found.asked
    group = make(archive, "site_group", None, "name=片区")
    assert (standing(archive, group.id).haves, standing(archive, group.id).listings) == ({}, [])
    with pytest.raises(Refused, match="unknown_entry"):
        standing(archive, "nobody")
