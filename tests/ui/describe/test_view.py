"""An entry is opened, described and saved, and nothing typed is ever lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import history
from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Unavailable
from archive_app.ui.describe.view import EntryView
from archive_app.ui.desk import Desk
from archive_app.ui.find.thumbnails import Thumbnails

Settle = Callable[[], None]


@pytest.fixture
def drawing(works: Entry, add: Callable[..., Entry]) -> Entry:
    return add("drawing", works.id, title="总装图", scale="1:50")


@pytest.fixture
def view(
    desk: Desk, thumbnails: Thumbnails, drawing: Entry, settle: Settle, qtbot: QtBot
) -> EntryView:
    made = EntryView(desk, thumbnails)
    qtbot.addWidget(made)
    made.resize(420, 800)
    made.show()
    desk.archive_changed.connect(made.hear)
    made.open(drawing.id)
    settle()
    return made


def test_an_entry_is_shown_with_its_values(view: EntryView) -> None:
    assert view.title.text() == "总装图"
    assert view.caption.text() == "A-0002 · 图纸"
    assert _line(view, "scale").text() == "1:50"
    assert not view.save_button.isEnabled()


def test_an_entry_whose_making_is_undone_is_shown_no_longer(
    view: EntryView, desk: Desk, settle: Settle
) -> None:
    told: list[str] = []
    desk.notice.connect(lambda text, rank: told.append(text) if rank == "bad" else None)
    history.undo(desk.archive)
    settle()
    assert view.entry_id == ""
    assert view.sheet is None
    assert view.pages.currentIndex() == 0
    assert told == []


def test_chinese_that_is_typed_is_saved_and_shown(
    view: EntryView, desk: Desk, drawing: Entry, settle: Settle, qtbot: QtBot
) -> None:
    _compose(_line(view, "title"), "四号高炉")
    assert view.can_save
    assert view.saved.text() == "未保存"
    qtbot.mouseClick(view.save_button, Qt.MouseButton.LeftButton)
    settle()
    assert description.entry_of(desk.archive, drawing.id).title == "四号高炉总装图"
    assert view.title.text() == "四号高炉总装图"
    assert view.saved.text().startswith("已保存")
    assert not view.can_save


def test_a_value_that_cannot_be_read_is_not_saved(
    view: EntryView, desk: Desk, drawing: Entry, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(_line(view, "date"), "long ago")
    qtbot.keyClicks(_line(view, "title"), "2")
    view.save()
    settle()
    assert description.entry_of(desk.archive, drawing.id).title == "总装图"
    assert view.can_save


def test_what_was_typed_is_offered_again_after_one_has_left(
    view: EntryView, works: Entry, drawing: Entry, settle: Settle
) -> None:
    _compose(_line(view, "scale"), "约")
    view.open(works.id)
    settle()
    view.open(drawing.id)
    settle()
    assert _line(view, "scale").text() == "1:50"
    assert re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d 填写的内容没有保存", view.draft.text.text())
    _button(view.draft, "接着填写").click()
    assert _line(view, "scale").text() == "约1:50"
    view.save()
    settle()
    view.open(works.id)
    settle()
    view.open(drawing.id)
    settle()
    assert _line(view, "scale").text() == "约1:50"
    assert view.draft.isHidden()


def test_a_draft_that_is_dropped_is_not_offered_again(
    view: EntryView, works: Entry, drawing: Entry, settle: Settle
) -> None:
    _compose(_line(view, "scale"), "约")
    view.open(works.id)
    settle()
    view.open(drawing.id)
    settle()
    _button(view.draft, "放弃").click()
    settle()
    view.close_entry()
    view.open(drawing.id)
    settle()
    assert view.draft.isHidden()


def test_a_change_from_elsewhere_is_shown_but_never_over_what_one_types(
    view: EntryView, desk: Desk, drawing: Entry, settle: Settle
) -> None:
    description.describe(desk.archive, drawing.id, {"scale": "1:20"})
    settle()
    assert _line(view, "scale").text() == "1:20"
    _compose(_line(view, "scale"), "约")
    description.describe(desk.archive, drawing.id, {"title": "图"})
    settle()
    assert _line(view, "scale").text() == "约1:20"
    assert view.title.text() == "图"


def test_an_error_that_names_no_field_goes_to_the_notice_line(
    view: EntryView, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Entry:
        raise Unavailable("disk_full")

    monkeypatch.setattr(description, "describe", full)
    monkeypatch.setattr(type(desk.say), "explain", lambda _, error: error.key)
    _compose(_line(view, "title"), "四号")
    with qtbot.waitSignal(desk.notice) as told:
        view.save()
    assert told.args == ["disk_full", "bad"]
    assert view.can_save


def test_an_older_value_is_restored_from_the_history(
    view: EntryView, desk: Desk, drawing: Entry, settle: Settle
) -> None:
    description.describe(desk.archive, drawing.id, {"scale": "1:20"})
    settle()
    change = history.history(desk.archive, drawing.id)[0]
    view.tabs.past.restoring.emit(change)
    settle()
    assert _line(view, "scale").text() == "1:50"


def test_an_older_step_is_taken_back_and_what_came_later_stays(
    view: EntryView, desk: Desk, drawing: Entry, settle: Settle
) -> None:
    description.describe(desk.archive, drawing.id, {"scale": "1:20"})
    step = history.history(desk.archive, drawing.id)[0].step
    description.describe(desk.archive, drawing.id, {"title": "图"})
    view.tabs.past.undoing.emit(step)
    settle()
    assert _line(view, "scale").text() == "1:50"
    assert view.title.text() == "图"


def test_a_duplicate_is_opened(view: EntryView, drawing: Entry, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.followed) as followed:
        view.duplicate()
    copy = description.entry_of(desk.archive, str(followed.args[0]))
    assert copy.title == "总装图"
    assert copy.id != drawing.id


def test_saving_saves_the_row_of_the_details_too(
    view: EntryView, desk: Desk, works: Entry, settle: Settle
) -> None:
    view.open(works.id)
    settle()
    assert view.tabs.page is not None
    table = view.tabs.page.details["site_name"]
    table.begin()
    line = table.form.rows["name"].editor.inputs()[0]
    assert isinstance(line, QLineEdit)
    _compose(line, "汉阳铁厂")
    view.save()
    settle()
    assert table.model.item(0, 0).text() == "汉阳铁厂"


def test_no_entry_says_what_to_do(view: EntryView) -> None:
    view.close_entry()
    assert view.pages.currentIndex() == 0
    assert not view.can_save


def _line(view: EntryView, field: str) -> QLineEdit:
    assert view.tabs.form is not None
    line = view.tabs.form.rows[field].editor.inputs()[0]
    assert isinstance(line, QLineEdit)
    return line


def _compose(line: QLineEdit, text: str) -> None:
    """Type at the line's start as an input method does."""
    line.home(False)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def _button(parent: QWidget, text: str) -> QPushButton:
    return next(one for one in parent.findChildren(QPushButton) if one.text() == text)
