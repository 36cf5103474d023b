"""Every command is one row: its keys are its own, and it is enabled when it can be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from archive_app.domain.entries import Entry
from archive_app.ui.actions import COMMANDS, Actions
from archive_app.ui.describe.add import AddView
from archive_app.ui.intake.view import IntakeView
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def actions(works: Entry, window: MainWindow) -> Actions:
    return Actions(window)


def test_no_two_commands_have_the_same_keys() -> None:
    keys = [QKeySequence(command.shortcut).toString() for command in COMMANDS]
    assert all(keys)
    assert len(set(keys)) == len(keys)


def test_what_needs_a_site_waits_for_one(
    actions: Actions, window: MainWindow, works: Entry, settle: Settle
) -> None:
    for key in ("record_sound", "add_record", "issue"):
        assert not actions.actions[key].isEnabled()
    window.sites.choose("site", works.id)
    settle()
    for key in ("record_sound", "add_record", "issue"):
        assert actions.actions[key].isEnabled()


def test_undo_names_what_it_would_undo(actions: Actions) -> None:
    assert actions.actions["undo"].text() == "撤销：新增条目"
    assert actions.actions["undo"].isEnabled()
    assert actions.actions["redo"].text() == "重做"
    assert not actions.actions["redo"].isEnabled()


def test_every_command_stands_in_a_menu(actions: Actions) -> None:
    menus = [action.menu() for action in actions.menu.actions()]
    listed = [action for menu in menus for action in menu.actions()]
    assert len(listed) == len(COMMANDS)


def test_the_places_ask_for_the_form_of_a_new_site(actions: Actions, window: MainWindow) -> None:
    assert actions.actions["add_site"].isEnabled()
    window.sites.add.click()
    assert isinstance(window.right.currentWidget(), AddView)


def test_commands_do_what_they_say(
    actions: Actions, window: MainWindow, works: Entry, settle: Settle
) -> None:
    actions.actions["add_site"].trigger()
    assert isinstance(window.right.currentWidget(), AddView)
    actions.actions["as_pictures"].trigger()
    assert window.finding.modes.current() == "grid"
    actions.actions["as_list"].trigger()
    actions.actions["toggle_places"].trigger()
    assert window.sites.isHidden()
    actions.actions["refresh"].trigger()
    actions.actions["undo"].trigger()
    settle()
    assert window.sites.model.find("site", works.id) is None
    actions.actions["redo"].trigger()
    settle()
    assert window.sites.model.find("site", works.id) is not None
    actions.actions["quit"].trigger()
    assert not window.isVisible()


def test_typed_text_is_saved_by_its_keys(
    actions: Actions, window: MainWindow, works: Entry, settle: Settle
) -> None:
    window.sites.choose("site", works.id)
    settle()
    assert not actions.actions["save"].isEnabled()
    assert window.entry.tabs.form is not None
    row = window.entry.tabs.form.rows["introduction"]
    row.put("一九三八年内迁", "一九三八年内迁")
    row.editor.changed.emit()
    assert actions.actions["save"].isEnabled()
    actions.actions["save"].trigger()
    settle()
    assert not actions.actions["save"].isEnabled()


def test_what_is_dropped_is_tried_for_the_site_it_is_dropped_in(
    actions: Actions, window: MainWindow, works: Entry, tmp_path: Path, settle: Settle
) -> None:
    window.sites.choose("site", works.id)
    settle()
    actions.dropping.dropped.emit([tmp_path / "没有.jpg"], "")
    settle()
    page = window.middle.currentWidget()
    assert isinstance(page, IntakeView)
    assert page.told.text() == "没有可以导入的文件，原因写在各行。"
    window.middle.go_home()
