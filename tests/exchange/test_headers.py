from __future__ import annotations

import pytest

from archive_app.domain.errors import Refused
from archive_app.domain.tables import Row
from archive_app.exchange.headers import find_header, header_at, plain

KNOWN = {"项目名称", "建设地点", "总投资", "name"}


def found(*rows, known=KNOWN):
    return find_header([Row(number, row) for number, row in enumerate(rows, 1)], known)


def test_the_header_is_found_below_titles_and_remarks():
    header = found(
        ("重点项目清单", "重点项目清单", "重点项目清单"),
        ("填报单位：经信委", "", "单位：万元"),
        ("序号", "项目名称", "总投资\n（万元）"),
        ("1", "海军博物馆", "8000"),
    )
    assert (header.names, header.row) == (("序号", "项目名称", "总投资 （万元）"), 3)


def test_a_list_whose_columns_nobody_knows_begins_with_its_first_full_row():
    header = found(("清单", "", ""), ("甲", "乙", "丙"), ("1", "2", "3"))
    assert header.row == 2


def test_a_header_of_two_rows_is_one():
    header = found(
        ("项目名称", "时间", "时间"), ("项目名称", "开工", "完工"), ("甲厂", "2021年", "2022年")
    )
    assert (header.names, header.row) == (("项目名称", "时间 开工", "时间 完工"), 2)


def test_no_two_columns_have_one_name():
    assert found(("name", "单位", "单位", "", "单位")).names == (
        "name",
        "单位",
        "单位 #2",
        "",
        "单位 #3",
    )


def test_an_empty_list_has_no_header():
    with pytest.raises(Refused, match="no_header"):
        found()


def test_lists_with_the_same_columns_are_known_again():
    one, other = found(("项目名称", "总投资（万元）")), found(("项目 名称", "总投资(亿元)"))
    assert one.signature == other.signature != found(("项目名称", "备注")).signature


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("总投资\n（万元）", "总投资"),
        ("Ｎａｍｅ：", "name"),
        ("* 建设 地点", "*建设地点"),
        ("（一）", "(一)"),
        ("", ""),
    ],
)
def test_names_are_compared_without_what_is_beside_the_point(name, bare):
    assert plain(name) == bare


def test_a_list_of_refused_rows_is_a_list_like_the_one_that_it_is_of():
    list_, refused = found(("项目名称", "备注")), found(("行号", "原因", "项目名称", "备注"))
    assert refused.names == ("", "", "项目名称", "备注")
    assert refused.signature == list_.signature


def test_a_person_may_say_which_row_names_the_columns():
    rows = [Row(1, ("清单", "清单")), Row(4, ("甲", "甲"))]
    assert header_at(rows, 4).names == ("甲", "甲 #2")
    with pytest.raises(Refused, match="no_header"):
        header_at(rows, 2)
