"""The facets are pressed and typed upon; what is folded stays so."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.facets.model import FEW
from archive_app.ui.facets.tree import FacetsTree
from tests.ui.facets.test_model import facet


@pytest.fixture
def tree(desk: Desk, qtbot: QtBot) -> FacetsTree:
    return shown(desk, qtbot)


def shown(desk: Desk, qtbot: QtBot) -> FacetsTree:
    made = FacetsTree(desk)
    qtbot.addWidget(made)
    made.resize(200, 600)
    made.show_facets([facet("kind", 3), facet("site", 20)])
    made.show()
    return made


def press(tree: FacetsTree, index: QModelIndex, qtbot: QtBot) -> None:
    place = tree.visualRect(index).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def line(tree: FacetsTree, facet_row: int, row: int = -1) -> QModelIndex:
    model = tree.model()
    above = model.index(facet_row, 0)
    return above if row < 0 else model.index(row, 0, above)


def test_a_value_is_chosen_by_a_press_and_by_the_space(tree: FacetsTree, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tree.chosen) as chosen:
        press(tree, line(tree, 0, 1), qtbot)
    assert chosen.args[0].id == "kind/1"
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(tree.chosen) as chosen:
        qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert chosen.args[0].id == "kind/2"


def test_a_facet_is_folded_and_stays_so_for_the_next_window(
    tree: FacetsTree, desk: Desk, qtbot: QtBot
) -> None:
    press(tree, line(tree, 0), qtbot)
    assert not tree.isExpanded(line(tree, 0))
    tree.show_facets([facet("kind", 4)])
    assert not tree.isExpanded(line(tree, 0))
    other = shown(desk, qtbot)
    assert not other.isExpanded(line(other, 0))
    assert other.isExpanded(line(other, 1))
    press(other, line(other, 0), qtbot)
    assert other.isExpanded(line(other, 0))


def test_more_values_are_shown_and_one_stays_where_one_was(tree: FacetsTree, qtbot: QtBot) -> None:
    tree.setCurrentIndex(line(tree, 1, 2))
    press(tree, line(tree, 1, FEW), qtbot)
    assert tree.model().rowCount(line(tree, 1)) == 21
    tree.setCurrentIndex(line(tree, 1, 2))
    tree.show_facets([facet("site", 20)])
    assert tree.currentIndex().data() == "site2"


def test_it_paints_every_sort_of_line(tree: FacetsTree) -> None:
    tree.show_facets([facet("kind", 20, down=2)])
    tree.setFocus()
    tree.setCurrentIndex(line(tree, 0, 0))
    assert not tree.grab().isNull()
