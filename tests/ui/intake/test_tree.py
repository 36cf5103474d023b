"""The keys of the tree: Space leaves out, Enter takes in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.intake.plan import Plan
from archive_app.ui.desk import Desk
from archive_app.ui.intake.lines import groups
from archive_app.ui.intake.model import TrialModel
from archive_app.ui.intake.tree import TrialTree


@pytest.fixture
def tree(desk: Desk, trial: Plan, card: Path, qtbot: QtBot) -> TrialTree:
    model = TrialModel(["a", "b", "c", "d"], lambda _: desk.look.bad, str)
    model.show(groups(trial, desk.archive.kinds, desk.say), card)
    made = TrialTree(model, "文件")
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def test_space_leaves_the_selected_out_and_takes_them_back(tree: TrialTree, qtbot: QtBot) -> None:
    tree.selectAll()
    assert [path.name for path in tree.selected()] == ["新.png", "甲正.png", "甲背.png"]
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert tree._trial.chosen() == []
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert len(tree._trial.chosen()) == 2


def test_enter_wants_it_done_and_other_keys_move(tree: TrialTree, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tree.entered):
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    tree.setCurrentIndex(tree._trial.index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentIndex().row() == 1


def test_where_there_is_no_room_the_size_gives_way(tree: TrialTree) -> None:
    assert not tree.isColumnHidden(3)
    tree.resize(400, 300)
    assert tree.isColumnHidden(3)
