"""The rows of the list come a page at a time, and Qt's own tester finds no fault with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.archive.results.listing import Row
from archive_app.domain.hits import Snippet
from archive_app.ui.desk import Desk
from archive_app.ui.find.fetching import KEPT, PAGE
from archive_app.ui.find.model import COLUMNS, ROW, SITE, ListingModel

Settle = Callable[[], None]


class Numbered:
    """A listing of as many rows as one likes, which counts the pages asked for."""

    counts: Mapping[str, int] = {}

    def __init__(self, count: int) -> None:
        self.count = count
        self.asked: list[int] = []

    @property
    def ids(self) -> Sequence[str]:
        return [str(number) for number in range(self.count)]

    def __len__(self) -> int:
        return self.count

    def rows(self, start: int, stop: int) -> Sequence[Row]:
        self.asked.append(start)
        return [_row(number) for number in range(start, min(stop, self.count))]

    def position(self, entry_id: str) -> int | None:
        return int(entry_id)


@pytest.fixture
def model(desk: Desk) -> ListingModel:
    return ListingModel(desk.jobs, desk.archive.kinds, desk.say)


def test_the_tester_of_qt_is_content(model: ListingModel, settle: Settle) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    listing = Numbered(300)
    model.show(listing, listing.rows(0, PAGE))
    settle()
    model.show(Numbered(0), [])
    assert tester.model() is model
    assert model.rowCount() == 0


def test_a_row_that_is_not_here_yet_is_empty_and_then_appears(
    model: ListingModel, qtbot: QtBot
) -> None:
    listing = Numbered(1_000_000)
    model.show(listing, listing.rows(0, PAGE))
    far = model.index(654_321, COLUMNS.index("title"))
    with qtbot.waitSignal(model.dataChanged):
        assert far.data() is None
    assert far.data() == "图 654321"
    assert listing.asked == [0, 654_321 // PAGE * PAGE]


def test_ids_are_known_of_rows_that_were_never_fetched(model: ListingModel) -> None:
    assert model.ids([range(3)]) == []
    listing = Numbered(100_000)
    model.show(listing, listing.rows(0, PAGE))
    assert model.ids([range(2), range(70_000, 70_002)]) == ["0", "1", "70000", "70001"]
    assert listing.asked == [0]


def test_a_page_is_asked_for_once_while_it_is_on_its_way(
    model: ListingModel, settle: Settle
) -> None:
    listing = Numbered(1000)
    model.show(listing, listing.rows(0, PAGE))
    for row in range(PAGE, 2 * PAGE):
        model.row_at(row)
    settle()
    assert listing.asked == [0, PAGE]


def test_no_more_pages_are_kept_than_a_screen_can_need(model: ListingModel, settle: Settle) -> None:
    listing = Numbered(PAGE * (KEPT + 3))
    model.show(listing, listing.rows(0, PAGE))
    for page in range(1, KEPT + 3):
        model.row_at(page * PAGE)
        settle()
    assert model.row_at(0) is None  # the first one went; it is asked for anew
    settle()
    assert model.row_at(0) == _row(0)


def test_the_rows_of_a_listing_that_has_gone_are_dropped(
    model: ListingModel, settle: Settle
) -> None:
    old, new = Numbered(1000), Numbered(1000)
    model.show(old, old.rows(0, PAGE))
    model.row_at(500)
    model.show(new, new.rows(0, PAGE))
    settle()
    assert new.asked == [0]


def test_the_site_is_named_only_where_the_list_is_of_several(model: ListingModel) -> None:
    rows = [replace(_row(0), site="重庆钢铁厂旧址")]
    model.show(Numbered(1), rows)
    assert model.index(0, 1).data(SITE) == "重庆钢铁厂旧址"
    model.show(Numbered(1), rows, within=True)
    assert model.index(0, 1).data(SITE) == ""


def test_every_column_has_its_head_and_its_text(model: ListingModel) -> None:
    listing = Numbered(1)
    model.show(listing, listing.rows(0, PAGE), "-title")
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(len(COLUMNS))]
    assert heads == ["", "档号", "题名与命中 ↓", "年代", "类型", "保存状况"]
    texts = [model.index(0, column).data() for column in range(len(COLUMNS))]
    assert texts == ["", "A-0000", "图 0", "1957年", "图纸", "较差"]
    assert model.index(0, 0).data(ROW) == _row(0)


def _row(number: int) -> Row:
    return Row(
        id=str(number),
        code=f"A-{number:04}",
        reference_code="",
        title=Snippet(f"图 {number}"),
        snippet=Snippet(""),
        kind="drawing",
        site="",
        date="1957年",
        preview="",
        condition="较差",
    )
