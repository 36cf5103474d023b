from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import (
    Assignment,
    assigned,
    assignment,
    read_assignments,
)
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.values import shown


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("name=重钢", ("name", "=", "重钢")),
        ("name=", ("name", "=", "")),
        ("other_names+=一〇一厂", ("other_names", "+=", "一〇一厂")),
        ("causes-=水灾", ("causes", "-=", "水灾")),
        ("remarks=a=b\n第二行", ("remarks", "=", "a=b\n第二行")),
        ("题名 = 四号高炉 ", ("题名", "=", "四号高炉")),
    ],
)
def test_an_assignment_is_read(text: str, parts: tuple[str, str, str]):
    assert assignment(text) == Assignment(*parts)


@pytest.mark.parametrize("text", ["", "name", "=x", "a b=c"])
def test_what_is_no_assignment_is_refused(text: str):
    with pytest.raises(Refused) as told:
        assignment(text)
    assert told.value.key == "not_an_assignment"


def after(archive: Archive, values: dict[str, Value], *texts: str) -> dict[str, Value]:
    with archive.store.reading() as tables:
        said = read_assignments(archive, tables, archive.kinds["site"], [*map(assignment, texts)])
    return assigned(values, said)


def test_a_field_of_one_value_is_set_and_cleared(archive: Archive):
    assert after(archive, {"condition": "condition/good"}, "condition=差") == {
        "condition": "condition/poor"
    }
    assert after(archive, {"condition": "condition/good"}, "condition=") == {}


def test_a_list_is_set_grows_and_shrinks(archive: Archive):
    names: dict[str, Value] = {"other_names": ["重钢"]}
    assert after(archive, names, "other_names=一", "other_names=二") == {
        "other_names": ["一", "二"]
    }
    assert after(archive, names, "other_names+=一") == {"other_names": ["重钢", "一"]}
    assert after(archive, names, "other_names-=重钢") == {}
    assert names == {"other_names": ["重钢"]}


def test_what_was_said_before_a_field_took_several_stays_beside_the_new(archive: Archive):
    said: dict[str, Value] = {"products": "钢轨"}
    assert after(archive, said, "products+=钢板") == {"products": ["钢轨", "钢板"]}
    claims = after(archive, {"closed": "2011年"}, "closed+=2012年〔厂志〕")["closed"]
    assert shown(archive.kinds["site"].field("closed"), claims) == "2011年；2012年〔厂志〕"


@pytest.mark.parametrize("texts", [["name=一", "name=二"], ["name+=一"], ["condition-=差"]])
def test_a_field_of_one_value_takes_no_other(archive: Archive, texts: list[str]):
    with pytest.raises(Refused) as told:
        after(archive, {}, *texts)
    assert told.value.key == "one_value"
