"""Claims of several sources stand side by side, each with who says so and when."""

from __future__ import annotations

import pytest

from archive_app.domain.claims import bare, claimed, several
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Label
from archive_app.domain.values import read, shown

FOUNDED = Field("founded", "date", Label("始建年代", "Founded"), claims=True)
NAME = Field("name", "text", Label("名称", "Name"), claims=True)


def test_a_claim_has_its_value_its_source_and_the_date_of_that() -> None:
    claim = read(FOUNDED, "1938年〔厂志，1985年〕")
    assert claim == {
        "value": {"earliest": "1938-01-01", "latest": "1938-12-31", "text": "1938年"},
        "source": "厂志",
        "dated": {"earliest": "1985-01-01", "latest": "1985-12-31", "text": "1985年"},
    }


@pytest.mark.parametrize(
    ("text", "source", "dated"),
    [
        ("1938年", None, None),
        ("1938年〔〕", None, None),
        ("1938年 〔王师傅口述〕", "王师傅口述", None),
        ("1938年〔1985年〕", None, "1985年"),
        ("1938年〔厂志，第三章〕", "厂志，第三章", None),
        ("1938年〔渝府发〔1985〕12号，1985年3月〕", "渝府发〔1985〕12号", "1985年3月"),
    ],
)
def test_what_is_not_known_of_a_source_is_absent(
    text: str, source: str | None, dated: str | None
) -> None:
    claim = read(FOUNDED, text)
    assert isinstance(claim, dict)
    told = claim.get("dated")
    assert claim.get("source") == source
    assert (told["text"] if isinstance(told, dict) else None) == dated
    assert read(FOUNDED, shown(FOUNDED, claim)) == claim


def test_brackets_that_belong_to_the_value_stay_there() -> None:
    claim = read(NAME, "渝府发〔1985〕12号文所列厂房")
    assert claim == {"value": "渝府发〔1985〕12号文所列厂房"}


def test_claims_are_shown_side_by_side() -> None:
    claims = [read(FOUNDED, "1938年〔厂志〕"), read(FOUNDED, "约1940")]
    assert shown(FOUNDED, claims) == "1938年〔厂志〕；约1940"


def test_the_bare_values_are_the_same_whatever_stands_in_the_field() -> None:
    claims = [read(NAME, "甲厂〔厂志〕"), read(NAME, "乙厂")]
    assert list(claimed(claims)) == list(claimed(["甲厂", "乙厂"])) == ["甲厂", "乙厂"]
    assert list(claimed("甲厂")) == ["甲厂"]
    assert list(claimed({"amount": 3, "unit": "座"})) == [{"amount": 3, "unit": "座"}]


@pytest.mark.parametrize(("text", "key"), [("昨天〔厂志〕", "bad_date"), ("〔厂志〕", "bad_value")])
def test_a_source_makes_no_value(text: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read(FOUNDED, text)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1938年", ["1938年"]),
        ("钢铁；枪炮", ["钢铁；枪炮"]),
        ("1938年〔厂志〕；1937年", ["1938年〔厂志〕", "1937年"]),
        ("1938年〔厂志；县志〕", ["1938年〔厂志；县志〕"]),
        ("1938年\n\n 1937年", ["1938年", "1937年"]),
        ("", []),
    ],
)
def test_the_text_of_several_claims_is_taken_apart(text: str, parts: list[str]) -> None:
    assert several(text) == parts


def test_what_is_claimed_is_had_without_its_source() -> None:
    assert bare({"value": 3, "source": "厂志"}) == 3
    assert bare(3) == 3
