"""The keys go from hit to hit in the open entry, round and round."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.archive.catalogue.regions import mark
from archive_app.domain.entries import Entry
from archive_app.ui.main_window import MainWindow
from archive_app.ui.searches.hits import Hits

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def drawing(works: Entry, add: Adds) -> Entry:
    return add("drawing", works.id, title="四号高炉总装图", description="高炉的图")


def test_one_goes_round_the_hits_of_the_open_entry(
    drawing: Entry, window: MainWindow, settle: Settle
) -> None:
    told: list[str] = []
    window.desk.notice.connect(lambda text, _: told.append(text))
    window.head.search.setText("高炉")
    settle()
    window.open_entry(drawing.id)
    settle()
    hits = Hits(window)
    for by in (1, 1, 1, -1):
        hits.go(by)
        settle()
    assert [text.partition("：")[0] for text in told] == [
        "第 1 处，共 2 处",
        "第 2 处，共 2 处",
        "第 1 处，共 2 处",
        "第 2 处，共 2 处",
    ]
    window.head.search.setText("")
    settle()
    hits.go(1)
    settle()
    assert told[-1] == "这一条里没有检索词。"


def test_it_is_said_no_longer_at_which_hit_one_is_once_other_words_are_asked(
    drawing: Entry, window: MainWindow, settle: Settle
) -> None:
    window.head.search.setText("高炉")
    settle()
    window.open_entry(drawing.id)
    settle()
    Hits(window).go(1)
    settle()
    window.finding.asking.again()
    settle()
    assert window.notice.isVisible()
    window.head.search.setText("四号")
    settle()
    assert window.notice.isHidden()


def test_backwards_the_last_hit_comes_first_and_a_region_is_looked_at(
    drawing: Entry, window: MainWindow, settle: Settle
) -> None:
    region = mark(window.desk.archive, drawing.id, "0" * 64, 0, (0.1, 0.1, 0.5, 0.5), "高炉炉门")
    window.head.search.setText("高炉")
    settle()
    window.open_entry(drawing.id)
    settle()
    hits = Hits(window)
    looked: list[str] = []
    hits.wanted.connect(lambda place: looked.append(place.region))
    hits.go(-1)
    settle()
    assert looked == [region.id]
