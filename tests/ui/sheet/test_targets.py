"""A block goes where one stands, fills what is selected, and says what finds no room."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtGui import QStandardItemModel

from archive_app.ui.sheet.targets import Area, areas, bounds, filled, pasted

HERE = Area(range(2, 3), range(1, 2))
SIZE = (10, 10)


def test_a_block_begins_where_one_stands() -> None:
    places, left = pasted([["a", "b"], ["c", "d"]], [HERE], SIZE)
    assert places == [(2, 1, "a"), (2, 2, "b"), (3, 1, "c"), (3, 2, "d")]
    assert left == 0


def test_what_lies_outside_the_table_is_counted() -> None:
    places, left = pasted([["a", "b"], ["c", "d"]], [HERE], (3, 2))
    assert (places, left) == ([(2, 1, "a")], 3)


def test_one_text_fills_all_that_is_selected() -> None:
    places, _ = pasted([["a"]], [HERE, Area(range(5, 7), range(1, 2))], SIZE)
    assert places == [(2, 1, "a"), (5, 1, "a"), (6, 1, "a")]


def test_a_line_is_repeated_over_the_lines_that_are_selected() -> None:
    places, _ = pasted([["a", "b"]], [Area(range(2), range(2))], SIZE)
    assert places == [(0, 0, "a"), (0, 1, "b"), (1, 0, "a"), (1, 1, "b")]


def test_the_topmost_line_fills_those_below() -> None:
    assert list(filled(["a", "b"], Area(range(3), range(4, 6)))) == [
        (1, 4, "a"),
        (1, 5, "b"),
        (2, 4, "a"),
        (2, 5, "b"),
    ]


def test_a_selection_is_told_in_rectangles(qapp: object) -> None:
    model = QStandardItemModel(5, 5)
    selection = QItemSelectionModel(model)
    for row in (1, 3):
        cells = QItemSelection(model.index(row, 1), model.index(row, 2))
        selection.select(cells, QItemSelectionModel.SelectionFlag.Select)
    found = areas(list(selection.selection()))
    assert found == [Area(range(1, 2), range(1, 3)), Area(range(3, 4), range(1, 3))]
    assert bounds(found) == Area(range(1, 4), range(1, 3))
