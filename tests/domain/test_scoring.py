"""Zero, not applicable and not scored are three things."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from archive_app.datafiles import shipped
from archive_app.domain.criteria import read_criteria
from archive_app.domain.scoring import marks_of, rounded, spread, summary, total

PATH = Path(shipped("db")) / "criteria" / "chongqing.toml"
CHONGQING = read_criteria(PATH.name, PATH.read_text("utf-8"))
NAMES = [one.id for one in CHONGQING.criteria]
MARKS = some.lists(some.integers(-1, 10), min_size=8, max_size=8).map(
    lambda said: {
        name: None if one < 0 else Decimal(one) for name, one in zip(NAMES, said, strict=True)
    }
)


def marks(*scores):
    return {
        name: None if one is None else Decimal(one) for name, one in zip(NAMES, scores, strict=True)
    }


def test_a_total_is_of_a_hundred():
    found = total(CHONGQING, marks(8, 9, 7, 6, 5, 5, 5, 5))
    assert found.parts == {"own": 75, "reuse": 50}
    assert found.total == Decimal("62.5")


def test_zero_counts():
    assert total(CHONGQING, marks(0, 10, 10, 10, 10, 10, 10, 10)).parts["own"] == 75


def test_what_does_not_apply_leaves_its_weight_to_the_rest():
    assert total(CHONGQING, marks(None, 10, 10, 10, 10, 10, 10, 10)).total == 100


def test_a_part_of_which_nothing_applies_leaves_its_weight_to_the_other():
    found = total(CHONGQING, marks(8, 8, 8, 8, None, None, None, None))
    assert (found.parts["reuse"], found.total) == (None, 80)


def test_what_was_not_scored_leaves_no_total():
    scored = marks(8, 8, 8, 8, 5, 5, 5, 5)
    del scored["artistic"]
    found = total(CHONGQING, scored)
    assert (found.total, found.parts["own"], found.parts["reuse"]) == (None, None, 50)
    assert found.unscored == ("artistic",)


def test_the_trimmed_mean_leaves_out_the_highest_and_the_lowest():
    people = {
        name: marks(*[score] * 8) for name, score in [("甲", 1), ("乙", 6), ("丙", 7), ("丁", 8)]
    }
    found = summary(CHONGQING, people)
    assert (found.mean, found.trimmed) == (55, 65)
    assert rounded(found.spread) == 31.09
    assert found.criteria["historic"] == Decimal("5.5")


def test_who_has_no_total_is_in_no_mean():
    found = summary(CHONGQING, {"甲": marks(*[6] * 8), "乙": {"historic": Decimal(10)}})
    assert (found.mean, found.trimmed, found.spread) == (60, None, None)
    assert found.totals["乙"].total is None


def test_nothing_scored_is_nothing():
    found = summary(CHONGQING, {})
    assert (found.mean, found.trimmed, found.spread) == (None, None, None)
    assert set(found.parts.values()) == {None}


def test_halves_are_rounded_upwards():
    assert rounded(Decimal("0.125")) == 0.13
    assert rounded(None) is None


@given(MARKS)
def test_a_total_never_leaves_its_bounds(scored):
    found = total(CHONGQING, scored).total
    assert found is None or 0 <= found <= 100


@given(MARKS, some.sampled_from(NAMES))
def test_more_is_never_worse(scored, name):
    if scored[name] is None:
        return
    before, after = total(CHONGQING, scored), total(CHONGQING, {**scored, name: Decimal(10)})
    assert before.total is not None
    assert after.total is not None
    assert after.total >= before.total


@pytest.mark.parametrize("numbers", [[], [Decimal(4)]])
def test_of_one_number_there_is_no_spread(numbers):
    assert spread(numbers) is None


def test_marks_are_read_from_what_is_kept():
    kept = [
        {"scorer": "王工", "criterion": "a", "score": 0},
        {"scorer": "王工", "criterion": "b", "not_applicable": True},
        {"scorer": "王工", "criterion": "c"},
        {"scorer": "李工", "criterion": "a", "score": 7.5},
    ]
    assert marks_of(kept) == {
        "王工": {"a": Decimal(0), "b": None},
        "李工": {"a": Decimal("7.5")},
    }
