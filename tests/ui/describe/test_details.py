"""Details are rows of a table: added, edited where they stand, removed, and never lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import history
from archive_app.archive.entries import description
from archive_app.archive.results import retrieval
from archive_app.domain.casefile import Item
from archive_app.domain.entries import Entry
from archive_app.ui.describe.details import DetailTable
from archive_app.ui.describe.form import Form
from archive_app.ui.describe.reading import opened
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def name(add: Callable[..., Entry], works: Entry) -> Entry:
    return add("site_name", works.id, name="汉阳铁厂", since="1890年")


@pytest.fixture
def table(desk: Desk, works: Entry, name: Entry, qtbot: QtBot) -> DetailTable:
    made = DetailTable(desk.archive.kinds["site_name"], desk)
    qtbot.addWidget(made)
    made.show()
    desk.archive_changed.connect(lambda _: made.show_rows(works.id, _rows(desk, works)))
    made.show_rows(works.id, _rows(desk, works))
    return made


def test_each_detail_is_a_row_with_its_listed_fields(table: DetailTable) -> None:
    assert [table.model.item(0, column).text() for column in (0, 1)] == ["汉阳铁厂", "1890年"]
    assert table.heading.text().endswith("1")
    assert [table.table.isColumnHidden(column) for column in (0, 1, 2)] == [False, False, True]
    assert table.findChildren(Form) == []


def test_the_form_of_the_rows_is_made_when_one_is_opened(table: DetailTable, name: Entry) -> None:
    table.open(name.id)
    assert table.findChildren(Form) == [table.form]
    assert table.form.isVisible()
    table.close_row()
    assert not table.form.isVisible()


def test_nobody_types_in_a_row_of_what_is_only_read(
    table: DetailTable, name: Entry, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.archive, "read_only", True)
    table.open(name.id)
    assert not table.form.isEnabled()


def test_chinese_that_is_composed_in_a_row_is_saved_when_the_row_is_closed(
    table: DetailTable, desk: Desk, name: Entry, settle: Settle
) -> None:
    table.open(name.id)
    line = _line(table, "name")
    _compose(line, preedit="chong", commit="")
    assert table.form.changes() == {}
    _compose(line, preedit="", commit="重庆")
    table.close_row()
    settle()
    assert description.entry_of(desk.archive, name.id).title == "重庆汉阳铁厂"
    assert table.model.item(0, 0).text() == "重庆汉阳铁厂"


def test_a_row_that_is_entered_has_the_focus_in_its_first_field(
    table: DetailTable, name: Entry, qtbot: QtBot
) -> None:
    table.activateWindow()
    table.table.activated.emit(table.model.index(0, 0))
    assert table.row == name.id
    qtbot.waitUntil(_line(table, "name").hasFocus)


def test_a_field_that_is_left_is_saved(
    table: DetailTable, desk: Desk, name: Entry, settle: Settle
) -> None:
    table.open(name.id)
    _compose(_line(table, "name"), commit="原")
    QApplication.instance().focusChanged.emit(_line(table, "name"), _line(table, "since"))
    settle()
    assert description.entry_of(desk.archive, name.id).title == "原汉阳铁厂"


def test_a_row_is_added_once_whatever_is_typed_meanwhile(
    table: DetailTable, desk: Desk, works: Entry, settle: Settle
) -> None:
    table.begin()
    _compose(_line(table, "name"), commit="重庆钢铁公司")
    table.save()
    _compose(_line(table, "since"), commit="1950年")
    table.save()
    settle()
    settle()
    rows = _rows(desk, works)
    assert [one.shown.get("name") for one in rows] == ["汉阳铁厂", "重庆钢铁公司"]
    assert rows[1].shown["since"] == "1950年"
    assert table.row == rows[1].entry.id


def test_an_empty_row_is_not_added(
    table: DetailTable, desk: Desk, works: Entry, settle: Settle
) -> None:
    table.begin()
    table.close_row()
    settle()
    assert len(_rows(desk, works)) == 1


def test_a_row_of_which_all_is_only_proposed_is_not_added(
    desk: Desk, works: Entry, qtbot: QtBot, settle: Settle
) -> None:
    description.describe(desk.archive, works.id, {"ownership": "ownership/state"})
    table = DetailTable(desk.archive.kinds["ownership"], desk)
    qtbot.addWidget(table)
    table.show()
    table.show_rows(works.id, [])
    table.begin()
    settle()
    assert table.form.rows["ownership"].is_proposal()
    table.save()
    settle()
    assert not retrieval.sheet(desk.archive, works.id).details
    _compose(_line(table, "certificate"), commit="渝（2016）0042号")
    table.save()
    settle()
    (row,) = retrieval.sheet(desk.archive, works.id).details["ownership"]
    assert row.entry.values["ownership"] == "ownership/state"


def test_what_is_typed_in_a_row_is_kept_and_offered_again(
    table: DetailTable, desk: Desk, works: Entry, name: Entry, settle: Settle
) -> None:
    table.open(name.id)
    _compose(_line(table, "name"), commit="原")
    table._drafts.keep()
    settle()
    (draft,) = opened(desk.archive, works.id).row_drafts["site_name"]
    assert (draft.title, draft.values) == ("汉阳铁厂", {"name": "原汉阳铁厂"})
    table.form.settle()  # as if the window had been torn away
    table._shut()
    table.show_rows(works.id, _rows(desk, works), [draft])
    assert "汉阳铁厂" in table.unsaved.text.text()
    _press(table, "接着填写")
    assert table.unsaved.isHidden()
    assert table.form.changes() == {"name": "原汉阳铁厂"}
    table.close_row()
    settle()
    assert description.entry_of(desk.archive, name.id).title == "原汉阳铁厂"
    assert not opened(desk.archive, works.id).row_drafts["site_name"]


def test_a_row_that_was_not_added_yet_is_offered_again_too(
    table: DetailTable, desk: Desk, works: Entry, settle: Settle
) -> None:
    table.begin()
    _compose(_line(table, "name"), commit="重钢")
    table._drafts.keep()
    settle()
    (draft,) = opened(desk.archive, works.id).row_drafts["site_name"]
    table._shut()
    table.show_rows(works.id, _rows(desk, works), [draft])
    _press(table, "接着填写")
    table.save()
    settle()
    assert "重钢" in [item.entry.title for item in _rows(desk, works)]
    assert not opened(desk.archive, works.id).row_drafts["site_name"]


def test_a_draft_of_a_row_may_be_dropped(
    table: DetailTable, desk: Desk, works: Entry, name: Entry, settle: Settle
) -> None:
    description.save_draft(desk.archive, name.id, {"name": "别名"})
    drafts = opened(desk.archive, works.id).row_drafts["site_name"]
    table.show_rows(works.id, _rows(desk, works), drafts)
    _press(table, "放弃")
    settle()
    assert not opened(desk.archive, works.id).row_drafts["site_name"]


def test_a_row_is_removed_and_undo_brings_it_back(
    table: DetailTable, desk: Desk, works: Entry, name: Entry, settle: Settle
) -> None:
    table.open(name.id)
    table.remove_button.click()
    settle()
    assert table.model.rowCount() == 0
    history.undo(desk.archive)
    settle()
    assert table.model.rowCount() == 1


def test_what_cannot_be_read_stays_where_it_was_typed(
    table: DetailTable, desk: Desk, name: Entry, settle: Settle
) -> None:
    table.open(name.id)
    _compose(_line(table, "since"), commit="long ago")
    table.save()
    description.describe(desk.archive, name.id, {"remarks": "见厂志"})
    settle()
    assert _line(table, "since").text().startswith("long ago")
    assert table.form.faults()


def test_typing_is_not_lost_when_another_entry_is_opened(
    table: DetailTable, desk: Desk, name: Entry, settle: Settle
) -> None:
    table.open(name.id)
    _compose(_line(table, "name"), commit="新")
    table.show_rows("another", ())
    settle()
    assert description.entry_of(desk.archive, name.id).title == "新汉阳铁厂"


def _rows(desk: Desk, works: Entry) -> tuple[Item, ...]:
    return retrieval.sheet(desk.archive, works.id).details.get("site_name", ())


def _line(table: DetailTable, field: str) -> QLineEdit:
    line = table.form.rows[field].editor.inputs()[0]
    assert isinstance(line, QLineEdit)
    return line


def _press(table: DetailTable, text: str) -> None:
    buttons = table.unsaved.findChildren(QPushButton)
    next(button for button in reversed(buttons) if button.text() == text).click()


def _compose(line: QLineEdit, *, commit: str, preedit: str = "") -> None:
    """Type at the line's start as an input method does."""
    line.home(False)
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(line, event)
