from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add, entry_of, remove
from archive_app.archive.entries.divisions import divisions, sites_in
from archive_app.domain.errors import Refused


def works(archive: Archive, name: str, *codes: str) -> str:
    texts = [Assignment("name", "=", name), *(Assignment("division", "=", code) for code in codes)]
    return add(archive, kind="site", set_=texts).id


def test_the_sites_of_a_division_are_those_of_all_its_parts(archive: Archive):
    steel = works(archive, "重钢", "500104")
    salt = works(archive, "盐仓", "500117")
    across = works(archive, "铁路", "500109", "500104")
    elsewhere = works(archive, "纱厂", "320613")
    add(
        archive,
        kind="site_group",
        set_=[Assignment("name", "=", "片区"), Assignment("division", "=", "500104")],
    )
    gone = works(archive, "已拆", "500104")
    remove(archive, gone)
    assert set(sites_in(archive, "重庆市")) == {steel, salt, across}
    assert set(sites_in(archive, "500104")) == {steel, across}
    assert sites_in(archive, "江苏省") == sites_in(archive, "南通市港闸区") == [elsewhere]
    assert sites_in(archive, "北京市") == []


def test_what_is_no_division_is_refused(archive: Archive):
    with pytest.raises(Refused, match="unknown_term"):
        sites_in(archive, "火星")


def test_a_division_that_is_gone_is_kept_as_it_was_written(archive: Archive):
    mill = entry_of(archive, works(archive, "大生纱厂", "江苏省南通市港闸区", "南通市崇川区"))
    assert mill.values["division"] == ["divisions/320613"]
    assert mill.values["division_recorded"] == ["江苏省南通市港闸区", "南通市崇川区"]
    steel = entry_of(archive, works(archive, "重钢", "大渡口区"))
    assert "division_recorded" not in steel.values
    group = add(
        archive,
        kind="site_group",
        set_=[Assignment("name", "=", "群"), Assignment("within", "=", "320611")],
    )
    assert group.values["within"] == ["divisions/320613"]


def test_a_division_that_is_several_today_asks_which(archive: Archive):
    with pytest.raises(Refused) as refused:
        works(archive, "矿", "雁北地区")
    assert refused.value.key == "division_parted"
    assert len(refused.value.nearest) > 1


def test_what_is_known_of_divisions_is_read_once(archive: Archive):
    assert divisions(archive) is divisions(archive)
