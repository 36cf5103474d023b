from __future__ import annotations

import pytest

from archive_app.domain.errors import Refused
from archive_app.domain.tables import Row
from archive_app.exchange.headers import Header
from archive_app.exchange.mapping import Mapping, Source
from archive_app.exchange.telling import Telling

HEADER = Header(("序号", "名称", "纬度", "经度", "面积"), 1)


def telling(*sources, key=()):
    return Telling(Mapping("site", sources, key), HEADER)


def told(*cells, **options):
    sources = options.pop("sources", None) or [Source("name", "{名称}", **options)]
    return [(one.source.field, one.text) for one in telling(*sources).said(Row(2, cells))]


def test_a_cell_is_one_value_in_its_own_words():
    assert told("1", "鱼鳅浩\n甲；乙") == [("name", "鱼鳅浩\n甲；乙")]


def test_a_cell_is_cut_where_it_is_said_to_be():
    values = [("name", "甲"), ("name", "乙"), ("name", "丙")]
    assert told("1", "甲、乙；；丙、", split="、；") == values


def test_a_bare_number_gets_the_unit_of_its_column():
    sources = [Source("area", "{面积}", unit="公顷")]
    assert told("", "", "", "", "１.5", sources=sources) == [("area", "１.5公顷")]
    assert told("", "", "", "", "约3万平方米", sources=sources) == [("area", "约3万平方米")]


def test_columns_are_joined_unless_all_of_them_are_empty():
    sources = [Source("place", "{纬度},{经度} CGCS2000"), Source("status", "开放")]
    place = ("place", "29.5,106.5 CGCS2000")
    assert told("1", "甲", "29.5", "106.5", sources=sources) == [place, ("status", "开放")]
    assert told("1", "甲", sources=sources) == [("status", "开放")]
    assert ("place", "29.5, CGCS2000") in told("1", "甲", "29.5", sources=sources)


@pytest.mark.parametrize(
    ("cells", "error"),
    [
        (("1", "甲\ufffd"), "row_unreadable"),
        (("一、主城区",) * 5, "row_is_heading"),
        (("合 计", "", "", "", "9"), "row_is_total"),
        (("", "总计"), "row_is_total"),
    ],
)
def test_rows_that_are_no_entries_are_refused(cells, error):
    with pytest.raises(Refused, match=error):
        told(*cells)


def test_a_row_is_known_again_by_all_that_it_says_or_by_its_key():
    sources = Source("number", "{序号}"), Source("name", "{名称}")
    plain, keyed = telling(*sources), telling(*sources, key=("number",))
    one, other = (plain.said(Row(2, ("1", name))) for name in ("甲", "乙"))
    assert plain.key(one, "s") == plain.key(list(reversed(one)), "s")
    assert plain.key(one, "s")[0] == plain.key(one, "s")[1] != plain.key(other, "s")[0]
    assert plain.key(one, "s") != plain.key(one, "t")
    key, whole = keyed.key(one, "s")
    assert (key, whole) != keyed.key(other, "s")
    assert key == keyed.key(other, "s")[0]
