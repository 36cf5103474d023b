from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add, change, remove
from archive_app.archive.sites.groups import group_of, groups_with, members, tree
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def works(archive: Archive, name: str, division: str) -> Entry:
    texts = [Assignment("name", "=", name), Assignment("division", "=", division)]
    return add(archive, kind="site", set_=texts)


def group(archive: Archive, name: str, *members: Entry, within: tuple[str, ...] = ()) -> Entry:
    texts = [Assignment("name", "=", name)]
    texts += [Assignment("members", "+=", member.code) for member in members]
    texts += [Assignment("within", "+=", division) for division in within]
    return add(archive, kind="site_group", set_=texts)


def test_the_members_of_a_group_are_those_of_the_groups_in_it_too(archive: Archive):
    steel, cinema = works(archive, "重钢", "大渡口区"), works(archive, "钢花影剧院", "大渡口区")
    salt = works(archive, "盐仓", "合川区")
    quarter = group(archive, "重钢片区", cinema, steel)
    core = group(archive, "一心", quarter, salt, steel)
    assert [one.title for one in members(archive, quarter.code)] == ["钢花影剧院", "重钢"]
    assert [one.title for one in members(archive, core.code)] == ["盐仓", "重钢", "钢花影剧院"]


def test_a_site_that_comes_into_a_division_comes_into_its_groups(archive: Archive):
    belt = group(archive, "成渝带", within=("合川区", "永川区"))
    assert members(archive, belt.code) == []
    salt = works(archive, "盐仓", "合川区")
    works(archive, "纱厂", "大渡口区")
    coal = works(archive, "煤矿", "永川区")
    assert {one.id for one in members(archive, belt.code)} == {salt.id, coal.id}
    remove(archive, coal.code)
    assert [one.id for one in members(archive, belt.code)] == [salt.id]


def test_a_whole_province_is_a_rule_too_and_groups_are_no_sites_of_it(archive: Archive):
    salt = works(archive, "盐仓", "合川区")
    city = group(archive, "全市", within=("重庆市",))
    change(archive, city.code, [Assignment("division", "=", "重庆市")])
    assert [one.id for one in members(archive, city.code)] == [salt.id]


def test_a_site_may_be_in_several_groups(archive: Archive):
    salt = works(archive, "盐仓", "合川区")
    belt = group(archive, "成渝带", within=("合川区",))
    route = group(archive, "盐道", salt)
    whole = group(archive, "三带", belt)
    group(archive, "空")
    assert {one.id for one in groups_with(archive, salt.id)} == {belt.id, route.id, whole.id}


def test_the_tree_has_each_group_below_those_that_it_is_in(archive: Archive):
    belt, core = group(archive, "成渝带"), group(archive, "核心")
    plan = group(archive, "总体格局", core, belt)
    [top] = tree(archive)
    assert (top.id, top.name) == (plan.id, "总体格局")
    assert [(one.code, one.groups) for one in top.groups] == [(core.code, ()), (belt.code, ())]
    remove(archive, core.code)
    assert [one.id for one in tree(archive)[0].groups] == [belt.id]
    undo(archive)
    assert [one.id for one in tree(archive)[0].groups] == [core.id, belt.id]


def test_groups_within_each_other_end_somewhere(archive: Archive):
    salt = works(archive, "盐仓", "合川区")
    one = group(archive, "甲", salt)
    two = group(archive, "乙", one)
    change(archive, one.code, [Assignment("members", "+=", two.code)])
    assert [site.id for site in members(archive, one.code)] == [salt.id]
    assert [site.id for site in members(archive, two.code)] == [salt.id]
    [top] = tree(archive)
    assert {top.id, *(inner.id for inner in top.groups)} == {one.id, two.id}


def test_a_site_is_no_group(archive: Archive):
    salt = works(archive, "盐仓", "合川区")
    with pytest.raises(Refused, match="not_a_group"):
        group_of(archive, salt.code)
