"""Rows are fetched once, and once more when they may have changed; meanwhile they stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from archive_app.domain.errors import ArchiveError, Unavailable
from archive_app.ui.desk import Desk
from archive_app.ui.find.fetching import PAGE, WAITING, Fetching

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


def test_what_was_scrolled_past_is_given_up_and_asked_for_again(
    fetching: Fetching[str], came: list[range], settle: Settle
) -> None:
    pages = 30
    fetching.begin(pages * PAGE, Source().rows)
    for page in range(pages):
        fetching.at(page * PAGE)
    settle()
    seen = {rows.start // PAGE for rows in came}
    assert seen == {0, *range(pages - WAITING, pages)}  # the first was under way
    assert came[1].start // PAGE == pages - 1  # the last first
    fetching.at(3 * PAGE)
    settle()
    assert fetching.at(3 * PAGE)


def test_a_page_that_cannot_be_read_keeps_no_other_from_coming(
    fetching: Fetching[str], desk: Desk, settle: Settle
) -> None:
    refused = list[ArchiveError]()
    desk.jobs.refused.connect(refused.append)

    def rows(start: int, stop: int) -> Sequence[str]:
        if start == 0:
            raise Unavailable("disk_full")
        return [str(row) for row in range(start, stop)]

    fetching.begin(2 * PAGE, rows)
    fetching.at(0)
    fetching.at(PAGE)
    settle()
    assert [error.key for error in refused] == ["disk_full"]
    assert fetching.at(PAGE) == str(PAGE)


def test_an_answer_for_rows_that_have_gone_is_dropped(
    fetching: Fetching[str], came: list[range], settle: Settle
) -> None:
    fetching.begin(2, Source().rows)
    fetching.at(0)
    fetching.begin(0, Source().rows)
    settle()
    assert came == []
