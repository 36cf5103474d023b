from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.adding import New, add_all
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, remove
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.figures.numbers import Table, countable, figures, sites_of
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def counts(table: Table) -> dict[tuple[object, ...], int]:
    return {cell.values: cell.sites for cell in table.cells}


def make(archive: Archive, *texts: str) -> Entry:
    return add(archive, kind="site", set_=[assignment(text) for text in texts])


def test_sites_are_counted_by_several_fields(archive: Archive) -> None:
    for zone, status in (("北", "county_unit"), ("北", "county_unit"), ("南", "none")):
        make(archive, "name=厂", f"zone={zone}", f"legal_status={status}")
    found = figures(archive, ["zone", "level"])
    assert counts(found) == {("北", 2): 2, ("南", 3): 1}
    assert (found.by, found.total) == (("zone", "level"), 3)
    assert counts(figures(archive, ["遗产级别"])) == {(2,): 2, (3,): 1}
    assert figures(archive, []).total == 3


def test_a_site_in_three_registers_is_one_site_and_three_listings(
    archive: Archive, site: Entry
) -> None:
    hall = add(archive, kind="building", site=site.id, set_=[assignment("title=厂房")])
    for register, target in (
        ("national_industrial", site),
        ("china_list", site),
        ("county_unit", hall),
    ):
        designate(archive, [target.code], register)
    designate(archive, [site.code], "mine_park", state="proposed")
    found = figures(archive, ["register"])
    assert (found.total, found.listings, found.items) == (1, 3, 2)
    assert [cell.values[0] for cell in found.cells] == [
        "national_industrial",
        "china_list",
        "county_unit",
    ]
    assert all((cell.sites, cell.listings, cell.items) == (1, 1, 1) for cell in found.cells)


def test_a_listing_of_two_sites_is_one_listing_of_two_items(archive: Archive) -> None:
    sites = [make(archive, "name=甲").code, make(archive, "name=乙").code]
    designate(archive, sites, "national_industrial")
    (cell,) = figures(archive, ["register"]).cells
    assert (cell.sites, cell.listings, cell.items) == (2, 1, 2)


def test_725_listings_in_four_registers_are_648_items(archive: Archive) -> None:
    registers = {
        "national_industrial": 195,
        "china_list": 300,
        "industrial_tourism": 142,
        "mine_park": 88,
    }
    kind, listing = archive.kinds["site"], archive.kinds["designation"]
    words = [word for word, count in registers.items() for _ in range(count)]
    with archive.operation(archive.step("add", kind="site")) as tables:
        sites = [
            New(new_entry(archive.kinds, kind, None, None), {"name": f"第{n}处（构造）"})
            for n in range(648)
        ]
        add_all(archive, tables, sites)
        listings = [
            New(
                new_entry(archive.kinds, listing, None, None),
                {
                    "name": f"{word}{n}",
                    "register": f"registers/{word}",
                    "designation_state": "designation_state/designated",
                    "targets": [sites[n % 648].entry.id],
                },
            )
            for n, word in enumerate(words)
        ]
        add_all(archive, tables, listings)
    found = figures(archive, ["register"])
    assert (found.listings, found.items, found.total) == (725, 648, 648)
    assert {cell.values[0]: cell.listings for cell in found.cells} == registers


def test_what_says_nothing_is_counted_apart_and_states_from_their_first(
    archive: Archive, site: Entry
) -> None:
    make(archive, "name=丙", "condition=poor", "survey_state=to_survey")
    assert counts(figures(archive, ["condition"])) == {("poor",): 1, (None,): 1}
    assert counts(figures(archive, ["survey_state"])) == {("lead",): 1, ("to_survey",): 1}


def test_a_site_of_two_divisions_counts_in_each_and_once_in_all(archive: Archive) -> None:
    make(archive, "name=丁", "division=500104", "division=500107")
    found = figures(archive, ["division"])
    assert counts(found) == {("500104",): 1, ("500107",): 1}
    assert found.total == 1
    assert found.cells[0].words == ("重庆市大渡口区",)


def test_groups_within_groups_count_their_sites(archive: Archive, site: Entry) -> None:
    inner = add(
        archive, kind="site_group", set_=[assignment("name=核心"), assignment(f"members={site.id}")]
    )
    add(
        archive,
        kind="site_group",
        set_=[assignment("name=总体"), assignment(f"members={inner.id}")],
    )
    assert counts(figures(archive, ["group"])) == {("总体",): 1, ("核心",): 1}


def test_groups_and_the_trash_are_not_counted(archive: Archive, site: Entry) -> None:
    add(archive, kind="site_group", set_=[assignment("name=群")])
    remove(archive, site.id)
    assert figures(archive, ["level"]).total == 0


def test_another_field_is_refused(archive: Archive) -> None:
    with pytest.raises(Refused, match="not_counted") as told:
        figures(archive, ["introduction"])
    assert "survey_state" not in told.value.nearest
    with pytest.raises(Refused, match="not_counted") as told:
        figures(archive, ["遗产级"])
    assert told.value.nearest == ("遗产级别",)


def test_behind_every_number_stand_just_its_sites(archive: Archive) -> None:
    north, south = (make(archive, f"name={zone}厂", f"zone={zone}") for zone in "北南")
    make(archive, "name=无")
    group = add(archive, kind="site_group", set_=[assignment(f"members+={north.code}")])
    for by in (["zone"], ["level", "zone"], ["group"], ["register"], ["survey_state", "group"], []):
        for cell in figures(archive, by).cells:
            behind = sites_of(archive, list(zip(by, cell.keys, strict=True)))
            assert len(behind) == cell.sites
    zone = figures(archive, ["zone"]).cells[1].keys[0]
    assert sites_of(archive, [("zone", zone)]) == [south.id]
    assert sites_of(archive, [("group", group.id)]) == [north.id]
    with pytest.raises(Refused, match="not_counted"):
        sites_of(archive, [("name", None)])


def test_what_is_counted_by_has_names_in_both_languages(archive: Archive) -> None:
    named = countable(archive.kinds["site"])
    assert {"zone", "level", "industry", "condition", "survey_state", "group"} <= set(named)
    assert named["group"].zh == "所属遗产群"
