from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add, remove
from archive_app.archive.results.retrieval import find
from archive_app.archive.sites.genealogy import Named, lineage
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question


def works(archive: Archive, name: str) -> Entry:
    return add(archive, kind="site", set_=[Assignment("name", "=", name)])


def named(archive: Archive, site: Entry, name: str, *before: Entry, **values: str) -> Entry:
    texts = [Assignment("name", "=", name)]
    texts += [Assignment("predecessor", "+=", one.code) for one in before]
    texts += [Assignment(field, "=", text) for field, text in values.items()]
    return add(archive, kind="site_name", site=site.code, set_=texts)


def steps(archive: Archive, site: Entry) -> list[tuple[int, str]]:
    return [(one.step, one.title) for one in lineage(archive, site.code)]


def test_a_genealogy_is_walked_from_both_ends(archive: Archive):
    hanyang, dayingyan = works(archive, "汉阳铁厂"), works(archive, "上海炼钢厂")
    steel, group = works(archive, "重庆钢铁厂"), works(archive, "重钢集团")
    other = works(archive, "特钢厂")
    named(archive, hanyang, "汉阳铁厂", since="1890年")
    named(archive, dayingyan, "上海炼钢厂", since="1919年")
    named(archive, steel, "钢铁厂迁建委员会", hanyang, dayingyan, since="1938年", how="迁建")
    named(archive, group, "重钢集团", steel, other, since="1995年", how="合并")
    whole = [
        (-2, "汉阳铁厂"),
        (-2, "上海炼钢厂"),
        (-1, "重庆钢铁厂"),
        (-1, "特钢厂"),
        (0, "重钢集团"),
    ]
    assert steps(archive, group) == whole
    assert steps(archive, hanyang) == [(0, "汉阳铁厂"), (1, "重庆钢铁厂"), (2, "重钢集团")]
    assert steps(archive, steel)[-1] == (1, "重钢集团")
    middle = next(one for one in lineage(archive, steel.code) if one.step == 0)
    assert set(middle.before) == {hanyang.id, dayingyan.id}
    assert middle.after == (group.id,)


def test_names_are_told_in_the_order_of_their_years(archive: Archive, site: Entry):
    named(archive, site, "重庆钢铁公司", since="1955年", how="更名")
    named(archive, site, "第二十九兵工厂", since="1949年3月", until="1950年", how="启用代号")
    named(archive, site, "某厂")
    [alone] = lineage(archive, site.code)
    assert alone.names == (
        Named("第二十九兵工厂", "1949年3月", "1950年", "启用代号"),
        Named("重庆钢铁公司", "1955年", "", "更名"),
        Named("某厂", "", "", ""),
    )
    assert (alone.before, alone.after) == ((), ())


def test_every_name_that_a_site_had_finds_it(archive: Archive, site: Entry):
    named(archive, site, "第二十九兵工厂", since="1949年")
    for name in ("第二十九兵工厂", "二十九兵工厂", "重钢"):
        [hit] = find(archive, Question(name)).hits
        assert hit.id == site.id


def test_what_was_removed_is_in_no_genealogy(archive: Archive, site: Entry):
    old = works(archive, "汉阳铁厂")
    name = named(archive, site, "钢迁会", old)
    remove(archive, name.id)
    assert steps(archive, site) == [(0, site.title)]
    named(archive, site, "钢迁会", old)
    remove(archive, old.id)
    assert steps(archive, site) == [(0, site.title)]


def test_works_that_come_from_each_other_end_somewhere(archive: Archive, site: Entry):
    other = works(archive, "分厂")
    named(archive, site, "总厂", other)
    named(archive, other, "分厂", site)
    found = lineage(archive, site.code)
    assert len(found) == 2
    assert {one.id for one in found} == {site.id, other.id}


def test_only_sites_have_a_genealogy(archive: Archive, site: Entry):
    drawing = add(archive, kind="drawing", site=site.code)
    with pytest.raises(Refused, match="not_a_site"):
        lineage(archive, drawing.code)
