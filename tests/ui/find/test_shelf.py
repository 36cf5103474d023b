"""Where very many pictures stand is reckoned, and agrees with where they are found again."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from archive_app.ui.find.shelf import CELL, Shelf

SHELF = Shelf(10, 4 * CELL.width() + 50)  # lines of 4, 4 and 2


@given(
    count=st.integers(1, 100_000),
    width=st.integers(1, 4000),
    offset=st.integers(0, 10**7),
    part=st.floats(0, 1, exclude_max=True),
)
def test_a_picture_is_found_where_it_stands(
    count: int, width: int, offset: int, part: float
) -> None:
    shelf, number = Shelf(count, width, offset), int(part * count)
    place = shelf.place(number)
    assert shelf.at(place.center()) == number
    assert number in shelf.touched(place)
    assert place.right() < width
    assert place.bottom() + offset < shelf.height


def test_a_line_shares_its_width_and_the_next_begins_below() -> None:
    places = [SHELF.place(number) for number in range(5)]
    assert places[0].left() == 0
    assert all(one.right() + 1 == next_.left() for one, next_ in pairwise(places[:4]))
    assert places[3].right() == SHELF.width - 1
    assert places[4].topLeft() == QPoint(0, CELL.height())


def test_beside_the_pictures_there_is_none() -> None:
    assert SHELF.at(SHELF.place(10).center()) is None
    assert SHELF.at(QPoint(5, -5)) is None
    assert Shelf(0, 800).at(QPoint(5, 5)) is None


def test_a_window_narrower_than_a_picture_has_one_in_a_line() -> None:
    assert Shelf(3, 20).columns == 1
    assert Shelf(3, 0).height == 3 * CELL.height()


def test_a_frame_touches_the_same_columns_of_each_line() -> None:
    frame = QRect(SHELF.place(1).center(), SHELF.place(6).center())
    assert SHELF.framed(frame) == [range(1, 3), range(5, 7)]
    below = QRect(SHELF.place(1).center(), QPoint(SHELF.width, 5 * CELL.height()))
    assert [list(part) for part in SHELF.framed(below)][2:] == [[9], [], [], []]


def test_from_one_picture_to_another_are_all_between_them_in_either_direction() -> None:
    first, last = SHELF.place(2).center(), SHELF.place(5).center()
    assert SHELF.between(first, last) == SHELF.between(last, first) == range(2, 6)
    assert SHELF.between(last, QPoint(0, 10**6)) == range(5, 10)
