"""What is due, how a value alarms, and how endangered a site is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from archive_app.domain.dates import read_date
from archive_app.domain.watching import MONTHS, alarm, danger, day_of, in_order, next_due

CRACK = {"blue": 1, "yellow": 2, "orange": 3.5, "red": 5}
COVER = {"blue": 90, "red": 50, "falling": True}


@pytest.mark.parametrize(
    ("value", "told"), [(0.9, ""), (1, "blue"), (3.4, "yellow"), (3.5, "orange"), (80, "red")]
)
def test_a_value_alarms_from_its_threshold_on(value, told):
    assert alarm(CRACK, value) == told


@pytest.mark.parametrize(("value", "told"), [(95, ""), (90, "blue"), (50, "red"), (0, "red")])
def test_where_lower_is_worse_a_value_alarms_below_it(value, told):
    assert alarm(COVER, value) == told


def test_without_thresholds_nothing_alarms():
    assert alarm({}, 10**6) == ""


@pytest.mark.parametrize(
    ("item", "right"),
    [
        (CRACK, True),
        (COVER, True),
        ({}, True),
        ({"blue": 5, "red": 1}, False),
        ({"blue": 1, "red": 1}, False),
        ({**CRACK, "falling": True}, False),
    ],
)
def test_thresholds_go_from_mild_to_grave(item, right):
    assert in_order(item) is right


@pytest.mark.parametrize(
    ("frequency", "due"),
    [
        ("week", date(2024, 2, 7)),
        ("month", date(2024, 2, 29)),
        ("quarter", date(2024, 4, 30)),
        ("year", date(2025, 1, 31)),
        ("five_years", date(2029, 1, 31)),
        ("", None),
    ],
)
def test_what_was_done_at_the_end_of_a_month_is_due_at_the_end_of_one(frequency, due):
    assert next_due(date(2024, 1, 31), frequency) == due


@given(some.dates(max_value=date(2999, 1, 1)), some.sampled_from(["week", *MONTHS]))
def test_what_is_due_lies_ahead(last, frequency):
    due = next_due(last, frequency)
    assert due is not None
    assert due > last


@pytest.mark.parametrize(
    ("alarms", "severities", "condition", "rank"),
    [
        ([], [], "", 0),
        (["blue"], [], "poor", 3),
        (["red", ""], ["low"], "good", 4),
        ([], ["urgent", ""], "", 4),
    ],
)
def test_a_site_is_as_endangered_as_the_worst_that_is_known(alarms, severities, condition, rank):
    assert danger(alarms, severities, condition) == rank


def test_the_last_day_of_a_date_counts():
    assert day_of(read_date("2024年5月")) == date(2024, 5, 31)
    assert day_of(read_date("2024年5月"), "earliest") == date(2024, 5, 1)
    assert day_of(read_date("不详")) is None
    assert day_of(None) is None
