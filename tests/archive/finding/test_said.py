"""A value means in each field what the field holds."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.finding.asking import Part
from archive_app.archive.finding.fields import fields_named
from archive_app.archive.finding.said import dated, saying, telling, unsaid, within
from archive_app.search.questions import All, Bounded, Either, InFields, Tree, Valued, Without


def of_field(archive: Archive, name: str, text: str) -> Tree | None:
    return saying(archive, fields_named(archive, name)[0], text)


def test_a_field_of_terms_says_one_of_them(archive: Archive) -> None:
    assert of_field(archive, "condition", "差") == Valued(
        "said", frozenset({"condition=condition/poor"})
    )
    assert of_field(archive, "condition", "无此词") is None


def test_what_says_no_state_is_in_the_first(archive: Archive) -> None:
    tree = of_field(archive, "checking_state", "草稿")
    assert isinstance(tree, Either)
    assert isinstance(tree.questions[1], All)


@pytest.mark.parametrize(
    ("name", "text", "facet"),
    [
        ("founded", "1938", "dated.founded"),
        ("ownership.since", "2006", "dated.ownership.since"),
        ("area", ">1000", "measured.area"),
        ("funding.planned", "300", "measured.funding.planned"),
    ],
)
def test_times_and_amounts_are_bounded(archive: Archive, name: str, text: str, facet: str) -> None:
    tree = of_field(archive, name, text)
    assert isinstance(tree, Bounded)
    assert tree.facet == facet
    assert of_field(archive, name, "甲") is None


def test_a_text_is_looked_for_where_texts_are(archive: Archive) -> None:
    (remarks,) = fields_named(archive, "ownership.remarks")
    assert telling(remarks, "附图") == InFields("附图", frozenset({"ownership.remarks"}))
    assert of_field(archive, "core_item", "是") == Valued("said", frozenset({"core_item=yes"}))


def test_a_time_overlaps_or_lies_within_or_is_unknown() -> None:
    assert dated("dated", "1938") != dated("dated", "=1938")
    assert dated("dated", "不详") == dated("dated", "=不详")


def test_a_rectangle_is_two_bounds() -> None:
    assert within(Part("within", "106,29,107,30")) == Bounded(
        "placed", (("286.000000", "287.000000"), ("119.000000", "120.000000"))
    )


def test_what_could_say_a_field_and_does_not() -> None:
    tree = unsaid(["site"], "area")
    assert tree == All(
        (Valued("kind", frozenset({"site"})), Without(Valued("filled", frozenset({"area"}))))
    )
