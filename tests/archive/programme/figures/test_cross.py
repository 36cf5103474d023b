"""A cross table has totals that count every site once, and tells what is behind each number."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.figures.cross import Cross, cross, grid
from archive_app.archive.programme.figures.numbers import sites_of
from archive_app.domain.errors import Refused


@pytest.fixture
def zones(archive: Archive) -> None:
    """Make sites of two groups: one of them is in both, one in none."""
    sites = [
        add(archive, kind="site", set_=[assignment(f"legal_status={status}")] if status else [])
        for status in ("county_unit", "none", "county_unit", "", "")
    ]
    for name, members in (("北", (0, 1, 3)), ("南", (2, 3))):
        told = [assignment(f"members+={sites[one].code}") for one in members]
        add(archive, kind="site_group", set_=[assignment(f"name={name}"), *told])


def names(found: Cross) -> tuple[list[str], list[str]]:
    return [one.name for one in found.rows], [one.name for one in found.columns]


@pytest.mark.usefixtures("zones")
def test_every_combination_has_its_number_and_every_site_is_once_in_a_total(
    archive: Archive,
) -> None:
    found = cross(archive, ["group", "level"])
    assert names(found) == (["北", "南", ""], ["二级", "三级", ""])
    assert [[found.number(row, column) for column in (0, 1, 2, None)] for row in (0, 1, 2)] == [
        [1, 1, 1, 3],
        [1, 0, 1, 2],
        [0, 0, 1, 1],
    ]
    assert [found.number(None, column) for column in (0, 1, 2, None)] == [2, 1, 2, 5]


@pytest.mark.usefixtures("zones")
def test_behind_every_number_and_every_total_stand_just_its_sites(archive: Archive) -> None:
    found = cross(archive, ["group", "level"])
    for row in (0, 1, 2, None):
        for column in (0, 1, 2, None):
            cell = [(field, value or None) for field, value in found.cell(row, column)]
            assert len(sites_of(archive, cell)) == found.number(row, column)


@pytest.mark.usefixtures("zones")
def test_by_one_field_there_are_rows_and_no_columns(archive: Archive) -> None:
    found = cross(archive, ["group"])
    assert (len(found.rows), found.columns, found.by) == (3, (), ("group",))
    assert [found.number(row, None) for row in (0, 1, 2, None)] == [3, 2, 1, 5]
    assert found.cell(2, None) == (("group", ""),)
    assert found.cell(None, None) == ()


def test_listings_and_items_are_counted_beside_sites(archive: Archive) -> None:
    sites = [add(archive, kind="site").code for _ in range(2)]
    designate(archive, sites, "national_industrial")
    found = cross(archive, ["register"])
    assert [found.number(0, None, one) for one in ("sites", "listings", "items")] == [2, 1, 2]


def test_an_archive_without_sites_has_no_rows(archive: Archive) -> None:
    found = cross(archive, ["zone", "level"])
    assert (names(found), found.number(None, None)) == (([], []), 0)


def test_what_is_not_counted_by_is_refused(archive: Archive) -> None:
    with pytest.raises(Refused, match="not_counted"):
        cross(archive, ["zone", "colour"])


def words(key: str) -> str:
    return {"unsaid": "未填", "total": "合计"}.get(key, key)


@pytest.mark.usefixtures("zones")
def test_a_table_is_read_with_its_totals_last(archive: Archive) -> None:
    told = grid(cross(archive, ["group", "level"]), {"group": "群", "level": "级"}, words, "sites")
    assert told.heads == ("群 × 级", "二级", "三级", "未填", "合计")
    assert told.rows[0] == ("北", 1, 1, 1, 3)
    assert told.rows[-1] == ("合计", 2, 1, 2, 5)


@pytest.mark.usefixtures("zones")
def test_by_one_field_all_measures_stand_beside_each_other(archive: Archive) -> None:
    told = grid(cross(archive, ["level"]), {"level": "级"}, words, "sites")
    assert told.heads == ("级", "axis_sites", "axis_listings", "axis_items")
    assert told.rows == (("二级", 2, 2, 2), ("三级", 1, 0, 0), ("未填", 2, 0, 0), ("合计", 5, 2, 2))
