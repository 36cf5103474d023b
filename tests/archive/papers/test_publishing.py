from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.papers.publishing import listed_now, publish, withheld
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.published_lists import published_lists
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def make(archive: Archive, name: str, *texts: str) -> Entry:
    return add(archive, kind="site", set_=[assignment(text) for text in (f"name={name}", *texts)])


def test_all_that_have_a_level_are_in_a_list_by_zone_level_and_code(archive: Archive) -> None:
    make(archive, "无类型")
    for name, zone, status in (
        ("丙", "南片", "none"),
        ("乙", "北片", "none"),
        ("甲", "北片", "county_unit"),
    ):
        make(archive, name, f"zone={zone}", f"legal_status={status}", "protection_type=area")
    found = publish(archive, number="第一批", given={"on": "2024-03-01", "by": "市经信委"})
    assert [line.name for line in found.lines] == ["甲", "乙", "丙"]
    told = (found.told("published_on"), found.told("published_by"), found.told("frozen_by"))
    assert told == ("2024-03-01", "市经信委", "王工")
    undo(archive)
    assert published_lists(archive) == []


def test_a_list_may_be_of_one_register_or_of_sites_that_are_named(archive: Archive) -> None:
    listed, proposed, other = (make(archive, name) for name in "甲乙丙")
    designate(archive, [listed.code], "municipal")
    designate(archive, [proposed.code], "municipal", state="proposed")
    of_register = publish(archive, number="1", register="municipal")
    assert [line.site for line in of_register.lines] == [listed.id]
    named = publish(archive, [other.code], number="2")
    assert [line.site for line in named.lines] == [other.id]


def test_only_what_the_public_may_see_is_in_a_list(archive: Archive) -> None:
    make(archive, "开放", "protection_type=area")
    shut = make(archive, "控制", "protection_type=area", "open_status=controlled")
    assert [one.id for one in withheld(archive)] == [shut.id]
    assert [[one.title for one in some] for some in listed_now(archive)] == [["开放"], ["控制"]]
    assert [line.name for line in publish(archive, number="1").lines] == ["开放"]
    with pytest.raises(Refused, match="list_is_empty"):
        publish(archive, [shut.code], number="2")


@pytest.mark.parametrize(
    ("precision", "point", "division"),
    [
        ("exact", (29.4827, 106.4811), "重庆市大渡口区"),
        ("kilometre", (29.48, 106.48), "重庆市大渡口区"),
        ("", (29.48, 106.48), "重庆市大渡口区"),
        ("county", None, "重庆市大渡口区"),
        ("province", None, "重庆市"),
    ],
)
def test_a_place_is_told_no_finer_than_its_site_allows(
    archive: Archive, precision: str, point: object, division: str
) -> None:
    place = ["place=29.4827,106.4811 WGS84", "division=重庆市大渡口区"]
    make(archive, "甲", "protection_type=area", *place, f"place_precision={precision}")
    (line,) = publish(archive, number="1").lines
    assert (line.point, line.words["division"]) == (point, division)


def test_a_number_is_used_once(archive: Archive, site: Entry) -> None:
    publish(archive, [site.code], number="第一批")
    with pytest.raises(Refused, match="list_number_taken"):
        publish(archive, [site.code], number="第一批")
    assert publish(archive, [site.code], number="第一批", title="推荐名单").number == "第一批"
