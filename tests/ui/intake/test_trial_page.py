"""The page of a trial: counts that filter, and files put together or apart by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.intake.plan import Plan
from archive_app.ui.desk import Desk
from archive_app.ui.intake.trial_page import TrialPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(desk: Desk, trial: Plan, qtbot: QtBot) -> TrialPage:
    made = TrialPage(desk)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.show_plan(trial)
    return made


def labels(page: TrialPage) -> list[str]:
    return [button.text() for button in page.filters.buttons.values() if not button.isHidden()]


def test_each_state_that_there_is_can_be_looked_at_alone(page: TrialPage, trial: Plan) -> None:
    assert labels(page) == ["全部 5", "新条目 3", "已有 1", "不能导入 1"]
    page.filters.buttons["held"].click()
    assert page.model.rowCount() == 1
    page.show_plan(Plan(trial.site, trial.new))  # nothing is held any more
    assert page.filters.current() == "all"
    assert page.model.rowCount() == 2


def test_files_are_put_together_and_apart(page: TrialPage, card: Path, qtbot: QtBot) -> None:
    assert not page.join_button.isEnabled()
    page.tree.setCurrentIndex(page.model.index(2, 0))
    with qtbot.waitSignal(page.parted) as parted:
        qtbot.keyClick(page.tree, Qt.Key.Key_G, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert parted.args == [[card / "甲正.png", card / "甲背.png"]]
    page.tree.selectAll()
    with qtbot.waitSignal(page.joined) as joined:
        page.join_button.click()
    assert joined.args == [[card / "新.png", card / "甲正.png", card / "甲背.png"]]
    page.tree.setCurrentIndex(page.model.index(1, 0))
    with qtbot.assertNotEmitted(page.joined):
        qtbot.keyClick(page.tree, Qt.Key.Key_G, CTRL)
    with qtbot.assertNotEmitted(page.parted):
        qtbot.keyClick(page.tree, Qt.Key.Key_G, CTRL | Qt.KeyboardModifier.ShiftModifier)


def test_a_sentence_stands_where_there_is_no_list(page: TrialPage, desk: Desk) -> None:
    page.say_instead("这里没有文件。")
    assert page.empty.isVisible()
    assert page.filters.isHidden()
    assert page.chosen() == []
    page.show_plan(Plan("A-0001", ()))
    assert page.empty.isVisible()


def test_another_look_is_painted_in_its_colours(page: TrialPage) -> None:
    index = page.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.ForegroundRole) == page._desk.look.bad
