from __future__ import annotations

import csv

import pytest

from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.lists.list_file import KEY, ListFile, Prepared, opened
from archive_app.domain.errors import Refused
from archive_app.exchange.mapping import PARENT, Mapping, Source

NAMES = Source("name", "{名称}")


@pytest.fixture
def listed(archive, site, tmp_path):
    """Return what a list of rows is prepared as, or why it cannot be."""

    def prepare(*rows, kind="project", home=site.code, mapping=None):
        with (tmp_path / "清单.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        given = ListFile(tmp_path / "清单.csv", kind, home, mapping)
        with opened(archive, given) as one, archive.store.reading() as tables:
            one.check()
            return [one.prepare(tables, row) for row in one.rows()]

    return prepare


def test_a_row_is_an_entry_of_its_site(listed, site):
    (one,) = listed(["项目名称", "建设地点"], ["海军博物馆", "九龙坡区"])
    assert isinstance(one, Prepared)
    assert (one.entry.site, one.entry.values["title"]) == (site.id, "海军博物馆")
    assert one.entry.values["location"] == "九龙坡区"
    assert one.entry.values["division"] == ["divisions/500107"]
    assert one.entry.values[KEY] == one.key == one.whole


def test_all_that_is_wrong_with_a_row_is_told(listed):
    (one,) = listed(["项目名称", "项目开工时间", "总投资"], ["甲", "很久以前", "不少"])
    told = [(problem.column, problem.why.key) for problem in one.problems]
    assert told == [("项目开工时间", "bad_date"), ("总投资", "bad_value")]


def test_a_row_without_a_name_is_no_entry(listed):
    (one,) = listed(["项目名称", "总投资"], ["", "8000"])
    assert [problem.why.key for problem in one.problems] == ["row_without_title"]


def test_the_site_and_the_entry_above_may_stand_in_the_row(archive, site, listed):
    above = add(archive, kind="building", site=site.code, set_=[assignment("title=一号车间")])
    rows = ["题名", "所属遗产点", "上级"], ["高炉", "重庆钢铁厂", above.code], ["高炉", "渝钢", ""]
    sources = (Source("title", "{题名}"), Source("@site", "{所属遗产点}"), Source(PARENT, "{上级}"))
    mapping = Mapping("equipment", sources)
    one, other = listed(*rows, kind="equipment", home="", mapping=mapping)
    assert (one.entry.site, one.entry.parent) == (site.id, above.id)
    assert other.problems[0].why.key == "unknown_entry"


def test_a_record_of_no_site_is_refused(listed):
    (one,) = listed(["项目名称"], ["甲"], home="")
    assert one.problems[0].why.key == "site_needed"


def test_a_mapping_must_be_of_the_kind_and_name_the_entries(listed):
    header = ["名称", "备注"]
    with pytest.raises(Refused, match="mapping_of_other_kind"):
        listed(header, mapping=Mapping("site", (NAMES,)))
    with pytest.raises(Refused, match="title_without_column"):
        listed(header, mapping=Mapping("project", (Source("remarks", "{备注}"),)))


def test_what_belongs_to_no_site_is_known_again_wherever_a_person_stands(listed, site):
    rows = ["名称", "地址"], ["甲厂", "渝中区"]
    (one,), (other,) = (listed(*rows, kind="site", home=home) for home in (site.code, ""))
    assert one.key == other.key
    assert one.entry.site == one.entry.id
