from __future__ import annotations

import pytest

from archive_app.domain.entries import Link
from archive_app.domain.errors import Refused
from archive_app.domain.roles import (
    Role,
    in_role,
    pointing,
    read_role,
    role,
    role_of,
    target_of,
    with_role,
)


@pytest.mark.parametrize(
    ("text", "note", "since", "until"),
    [
        ("业主，1938—1949年", "业主", "1938", "1949年"),
        ("设计", "设计", "", ""),
        ("1958年", "", "1958年", "1958年"),
        ("业主，1938年—", "业主", "1938年", ""),
        ("厂长，兼总工程师，民国廿七年—1949年", "厂长，兼总工程师", "民国廿七年", "1949年"),
        ("", "", "", ""),
    ],
)
def test_a_role_is_read_with_its_years_and_shown_again(text, note, since, until):
    found = read_role(text)
    assert found == Role(note, since, until)
    assert str(found) == text
    assert read_role(str(found)) == found


def test_a_comma_of_the_keyboard_does_too():
    assert read_role("业主,1938—1949年") == read_role("业主，1938—1949年")


def test_a_role_stands_in_brackets_behind_a_name():
    assert Role("业主", "1938年").told_with("重钢") == "重钢〔业主，1938年—〕"
    assert Role().told_with("重钢") == "重钢"


def test_years_that_cannot_be_are_refused():
    with pytest.raises(Refused) as told:
        role("业主", "1949年", "1938年")
    assert told.value.key == "date_backwards"
    with pytest.raises(Refused) as told:
        role("业主", "那年", "")
    assert told.value.key == "bad_date"
    assert role(" 业主 ", "1938年 ") == Role("业主", "1938年")


def test_a_value_says_its_target_and_perhaps_a_role():
    said = with_role("a", Role("业主", "1938年", "1949年"))
    assert (target_of(said), target_of("b")) == ("a", "b")
    assert pointing([said, "b"]) == {"a": Role("业主", "1938年", "1949年"), "b": None}
    assert pointing("b") == {"b": None}


def test_where_no_role_is_said_a_link_stays_in_its_own():
    owner = Link("l", "s", "owner", "a", note="业主")
    assert role_of(owner) == Role("业主")
    assert in_role(owner, None) == owner
    assert role_of(in_role(owner, Role("", "1938年"))) == Role("", "1938年")
