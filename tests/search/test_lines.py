"""A text knows its lines."""

from __future__ import annotations

import numpy as np
import pytest

from archive_app.search.grams import units
from archive_app.search.lines import Lines

TEXT = "重钢\n高炉的高炉\n\n厂\n"
FIELDS = ("title", "text")


@pytest.fixture
def lines() -> Lines:
    """Give four lines, the third of them empty."""
    return Lines(units(TEXT), np.array([0, 1, 0, 1]), FIELDS)


def test_a_place_is_in_the_line_of_a_field(lines: Lines) -> None:
    places = np.array([TEXT.index(one) for one in "重钢高厂"])
    assert lines.are_of(places, {"text"}).tolist() == [False, False, True, True]
    assert lines.are_of(places, {"title", "text"}).all()


def test_an_entry_has_the_fields_of_its_lines(lines: Lines) -> None:
    assert lines.of(0, 9) == ("title", "text")
    assert lines.of(9, len(TEXT)) == ("title", "text")


@pytest.mark.parametrize(("between", "near"), [(0, False), (1, True), (90, True)])
def test_what_is_near_is_in_the_same_line(lines: Lines, between: int, near: bool) -> None:
    furnace, second = TEXT.index("高炉"), TEXT.rindex("高炉")
    assert lines.have_near(np.array([furnace]), 2, np.array([second]), (2, between))[0] == near
    assert lines.have_near(np.array([second]), 2, np.array([furnace]), (2, between))[0] == near
    assert not lines.have_near(np.array([0]), 2, np.array([furnace]), (2, between)).any()


def test_every_line_has_a_field() -> None:
    with pytest.raises(ValueError, match="1"):
        Lines(units(TEXT), np.array([0]), FIELDS)
