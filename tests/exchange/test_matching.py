from __future__ import annotations

import pytest

from archive_app.archive.archive import create
from archive_app.domain.tables import Row
from archive_app.exchange.headers import Header
from archive_app.exchange.matching import known_names, likeliest, propose


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    with create(tmp_path_factory.mktemp("kinds") / "a", person="王工") as archive:
        yield archive.kinds


def proposed(kind, names, *rows):
    told = [Row(number, row) for number, row in enumerate(rows, 2)]
    mapping = propose(kind, Header(tuple(names), 1), told)
    return {source.field: source for source in mapping.sources}


def test_columns_go_to_the_fields_that_they_are_called_like(kinds):
    found = proposed(
        kinds["site"], ["名称", "曾用名", "Address", "始建年代", "占地面积（公顷）", "页码"]
    )
    told = {field: source.column for field, source in found.items()}
    assert told["name"] == "名称"
    assert told["other_names"] == "曾用名"
    assert told["address"] == "Address"
    assert told["founded"] == "始建年代"
    assert found["area"].unit == "公顷"
    assert "页码" not in told.values()


def test_a_unit_that_is_the_fields_own_is_not_said_again(kinds):
    assert (
        proposed(kinds["project"], ["项目名称", "总投资\uff08万元\uff09"])["investment"].unit == ""
    )
    assert (
        proposed(kinds["project"], ["项目名称", "总投资（单位：亿元）"])["investment"].unit
        == "亿元"
    )


def test_several_values_in_a_cell_are_seen(kinds):
    names = ["名称", "曾用名与别名"]
    assert proposed(kinds["site"], names, ("甲", "乙、丙"))["other_names"].split
    assert not proposed(kinds["site"], names, ("甲", "乙"))["other_names"].split


def test_a_place_tells_its_division_and_a_division_its_words(kinds):
    place = proposed(kinds["project"], ["项目名称", "建设地点"])
    assert (place["division"].column, place["division"].lookup) == ("建设地点", "opening")
    assert proposed(kinds["site"], ["名称", "行政区划"])["division_recorded"].column == "行政区划"


def test_two_columns_of_degrees_are_a_place_whose_system_is_not_guessed(kinds):
    names = ["工程名称", "东经", "北纬"]
    found = proposed(kinds["site"], ["名称", "东经", "北纬"])
    places = [source for source in found.values() if source.columns == ["北纬", "东经"]]
    assert [source.text for source in places] == ["{北纬},{东经}"] * len(places)
    assert not [source for source in proposed(kinds["repair"], names).values() if not source.column]


def test_the_site_of_a_row_may_stand_in_a_column(kinds):
    assert proposed(kinds["building"], ["名称", "所属遗产点"])["@site"].column == "所属遗产点"
    assert "@site" not in proposed(kinds["site"], ["名称", "遗产点"])


def test_fields_are_known_by_both_labels_and_by_their_ids(kinds):
    assert {"项目名称", "nameoftheproject", "title", "总投资"} <= known_names(kinds["project"])


def test_a_list_is_of_the_kind_that_has_most_of_its_columns(kinds):
    assert likeliest(kinds, ["图号", "图名", "比例", "页码"]).id == "drawing"
    assert likeliest(kinds, ["页码", "编者"]) is None
