"""An entry is seen from its sides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.intake import intake
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui.describe.reading import opened
from archive_app.ui.describe.tabs import EntryTabs
from archive_app.ui.desk import Desk


@pytest.fixture
def tabs(desk: Desk, works: Entry, tmp_path: Path, qtbot: QtBot) -> EntryTabs:
    history = tmp_path / "厂史.txt"
    history.write_text("一九三八年重钢内迁，四号高炉投产。", "utf-8")
    report = intake.take_in(desk.archive, Quiet(), site=works.id, paths=[history])
    made = EntryTabs(desk)
    qtbot.addWidget(made)
    made.show_entry(opened(desk.archive, report.taken_in[0].id), "高炉", keeps_typing=False)
    return made


def test_the_tabs_say_how_many_files_there_are(tabs: EntryTabs) -> None:
    shown = [place for place in range(tabs.count()) if tabs.isTabVisible(place)]
    labels = [tabs.tabText(place) for place in shown]
    assert labels == ["著录", "文件 1", "关联", "全文", "历史"]


def test_a_site_has_a_chronicle_which_is_read_when_somebody_looks(
    tabs: EntryTabs, desk: Desk, works: Entry, settle: Callable[[], None]
) -> None:
    description.change(desk.archive, works.id, [Assignment("founded", "=", "1938年")])
    tabs.show_entry(opened(desk.archive, works.id), "", keeps_typing=False)
    assert tabs.isTabVisible(tabs.indexOf(tabs.chronicle))
    assert tabs.chronicle.model.rowCount() == 0
    tabs.setCurrentWidget(tabs.chronicle)
    settle()
    assert tabs.chronicle.model.rowCount() == 1


def test_the_chronicle_hears_of_what_happens_elsewhere_in_the_site(
    tabs: EntryTabs, desk: Desk, works: Entry, add: Callable[..., Entry], settle: Callable[[], None]
) -> None:
    tabs.show_entry(opened(desk.archive, works.id), "", keeps_typing=False)
    tabs.setCurrentWidget(tabs.chronicle)
    settle()
    add("event", works.id, title="第一炉钢出炉", date="1942年")
    tabs.hear()
    settle()
    assert tabs.chronicle.model.rowCount() == 1


def test_the_text_is_read_only_when_somebody_looks(tabs: EntryTabs) -> None:
    assert tabs.text.toPlainText() == ""
    tabs.setCurrentWidget(tabs.text)
    assert "四号高炉投产" in tabs.text.toPlainText()
    assert [mark.cursor.selectedText() for mark in tabs.text.extraSelections()] == ["高炉"]


def test_the_form_is_kept_for_the_next_entry_of_its_kind(
    tabs: EntryTabs, desk: Desk, works: Entry
) -> None:
    form = tabs.form
    found = opened(desk.archive, works.id)
    tabs.show_entry(found, "", keeps_typing=False)
    assert tabs.form is not form
    assert tabs.form is not None
    again = tabs.form
    tabs.show_entry(found, "", keeps_typing=False)
    assert tabs.form is again


def test_editing_goes_to_the_title(tabs: EntryTabs, qtbot: QtBot) -> None:
    tabs.show()
    tabs.activateWindow()
    tabs.setCurrentWidget(tabs.past)
    tabs.edit()
    assert tabs.currentWidget() is tabs.forms
    assert tabs.form is not None
    title = tabs.form.rows[tabs.form.kind.title_field.id].editor
    qtbot.waitUntil(title.inputs()[0].hasFocus)
