"""Rows are fetched once, and once more when they may have changed; meanwhile they stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_app.ui.desk import Desk
from archive_app.ui.find.fetching import PAGE, Fetching

Settle = Callable[[], None]


class Source:
    """Gives rows that say how often they were asked for."""

    def __init__(self) -> None:
        self.times = 0

    def rows(self, start: int, stop: int) -> Sequence[str]:
        self.times += 1
        return [f"{row} for the {self.times}." for row in range(start, stop)]


@pytest.fixture
def came() -> list[range]:
    return []


@pytest.fixture
def fetching(desk: Desk, came: list[range]) -> Fetching[str]:
    return Fetching[str](desk.jobs, "try", came.append)


def test_a_row_comes_later_with_its_page(
    fetching: Fetching[str], came: list[range], settle: Settle
) -> None:
    assert fetching.at(0) is None  # nothing has begun
    fetching.begin(PAGE + 3, Source().rows)
    assert fetching.at(PAGE + 1) is None
    settle()
    assert came == [range(PAGE, PAGE + 3)]
    assert fetching.at(PAGE + 1) == f"{PAGE + 1} for the 1."
    assert fetching.at(5 * PAGE) is None  # there is no such page


def test_what_is_here_stays_until_it_has_come_again(
    fetching: Fetching[str], settle: Settle
) -> None:
    source = Source()
    fetching.begin(2, source.rows, source.rows(0, 2))
    fetching.again()
    assert fetching.at(1) == "1 for the 1."
    settle()
    assert fetching.at(1) == "1 for the 2."
    assert source.times == 2


def test_an_answer_for_rows_that_have_gone_is_dropped(
    fetching: Fetching[str], came: list[range], settle: Settle
) -> None:
    fetching.begin(2, Source().rows)
    fetching.at(0)
    fetching.begin(0, Source().rows)
    settle()
    assert came == []
