"""Sections, divisions and groups fold by mouse and keys, and stay so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.sites.lines import Held
from archive_app.ui.sites.model import PlacesModel
from archive_app.ui.sites.tree import FEW, PlacesTree
from tests.ui.sites.test_lines import GROUPS, PLACES, STATES

HELD = Held(PLACES, GROUPS, STATES)


def tree_of(desk: Desk, qtbot: QtBot, held: Held = HELD) -> PlacesTree:
    model = PlacesModel(desk.say)
    made = PlacesTree(model, desk)
    made.model_kept = model  # type: ignore[attr-defined]  # a view does not own its model
    qtbot.addWidget(made)
    made.resize(244, 700)
    model.show(held)
    made.fold()
    made.show()
    return made


@pytest.fixture
def tree(desk: Desk, qtbot: QtBot) -> PlacesTree:
    return tree_of(desk, qtbot)


def line(tree: PlacesTree, sort: str, name: str = "") -> QModelIndex:
    index = tree.model().find(sort, name)  # type: ignore[attr-defined]
    assert index is not None
    return index


def press(qtbot: QtBot, tree: PlacesTree, index: QModelIndex, x: int = 60) -> None:
    place = QPoint(x, tree.visualRect(index).center().y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_pressing_what_only_folds_closes_and_opens_it(tree: PlacesTree, qtbot: QtBot) -> None:
    for sort, name in (("division", "大渡口区"), ("heading", "groups"), ("course", "审核状态")):
        index = line(tree, sort, name)
        for expanded in (False, True):
            press(qtbot, tree, index)
            assert tree.isExpanded(index) is expanded


def test_a_group_is_chosen_by_its_name_and_folded_by_its_arrow(
    tree: PlacesTree, qtbot: QtBot
) -> None:
    group = line(tree, "group", "5")
    press(qtbot, tree, group)
    assert tree.currentIndex() == group
    assert tree.isExpanded(group)
    press(qtbot, tree, group, x=20)
    assert not tree.isExpanded(group)


def test_what_was_folded_stays_folded(tree: PlacesTree, desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, tree, line(tree, "division", "涪陵区"))
    again = tree_of(desk, qtbot)
    assert not again.isExpanded(line(again, "division", "涪陵区"))
    assert again.isExpanded(line(again, "division", "大渡口区"))
    press(qtbot, again, line(again, "division", "涪陵区"))
    last = tree_of(desk, qtbot)
    assert last.isExpanded(line(last, "division", "涪陵区"))


def test_many_sites_begin_under_closed_divisions(desk: Desk, qtbot: QtBot) -> None:
    many = [replace(PLACES[0], id=str(number)) for number in range(FEW + 1)]
    tree = tree_of(desk, qtbot, Held(many))
    division = line(tree, "division", "大渡口区")
    assert not tree.isExpanded(division)
    assert tree.isExpanded(line(tree, "heading", "work"))
    press(qtbot, tree, division)
    again = tree_of(desk, qtbot, Held(many))
    assert again.isExpanded(line(again, "division", "大渡口区"))


def test_the_keys_go_over_what_only_folds_and_one_stands_where_one_stood(
    tree: PlacesTree, qtbot: QtBot
) -> None:
    everything = line(tree, "all")
    tree.setCurrentIndex(everything)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    division = line(tree, "division", "大渡口区")
    assert tree.currentIndex() == division
    assert tree.selectedIndexes() == [everything]
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert not tree.isExpanded(division)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.selectedIndexes() == [line(tree, "site", "2")]
