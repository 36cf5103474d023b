"""The window holds together: what is chosen is listed, what is listed is opened, all by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import open_archive
from archive_app.archive.intake import intake
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui import tasks
from archive_app.ui.describe.add import AddView
from archive_app.ui.desk import Desk
from archive_app.ui.main_window import MainWindow
from archive_app.ui.theme import dress, theme
from archive_app.ui.words import Words

Settle = Callable[[], None]
Photo = Callable[[str], Path]
Faults = Callable[[QWidget], list[str]]


@pytest.fixture
def drawing(works: Entry, add: Callable[..., Entry]) -> Entry:
    return add("drawing", works.id, title="四号高炉总装图", description="黑色冶金设计院所绘")


def test_choosing_a_site_lists_and_opens_it(
    drawing: Entry, works: Entry, window: MainWindow, settle: Settle
) -> None:
    window.sites.choose("site", works.id)
    settle()
    assert window.finding.heading.text() == "重庆钢铁厂旧址"
    assert window.entry.title.text() == "重庆钢铁厂旧址"
    assert window.place == "重庆钢铁厂旧址"


def test_what_is_typed_is_found_with_its_snippet(
    drawing: Entry, window: MainWindow, settle: Settle
) -> None:
    window.head.search.setText("设计院")
    settle()
    row = window.finding.model.row_at(0)
    assert row is not None
    assert row.title.text == "四号高炉总装图"
    assert "设计院" in row.snippet.text
    assert row.snippet.marks


def test_a_search_may_be_widened_from_a_site_to_everything(
    drawing: Entry, works: Entry, window: MainWindow, settle: Settle
) -> None:
    window.sites.choose("site", works.id)
    window.head.search.setText("高炉")
    settle()
    window.finding.tools.facets.widened.emit()
    settle()
    assert window.finding.asking.wish.question.site == ""
    assert window.finding.asking.wish.question.text == "高炉"


def test_a_new_record_is_opened_where_it_was_added(
    works: Entry, window: MainWindow, settle: Settle
) -> None:
    window.sites.choose("site", works.id)
    settle()
    tasks.add_record(window)
    adding = window.right.page(AddView)
    assert adding is not None
    assert adding.form is not None
    title = adding.form.kind.title_field.id
    adding.form.rows[title].put("值班日记", "值班日记")
    adding.add()
    settle()
    assert window.entry.title.text() == "值班日记"
    assert "已添加" in window.notice.text.text()


def test_what_is_removed_goes_to_the_trash_and_can_be_put_back(
    drawing: Entry, works: Entry, window: MainWindow, settle: Settle
) -> None:
    window.sites.choose("site", works.id)
    settle()
    window.open_entry(drawing.id)
    settle()
    window.remove()
    settle()
    window.sites.choose("trash")
    settle()
    window.finding.take_focus()
    settle()
    assert window.finding.selected() == [drawing.id]
    window.put_back()
    settle()
    assert window.finding.model.rowCount() == 0


def test_the_panes_at_the_sides_can_be_closed(window: MainWindow) -> None:
    for pane in (window.sites, window.right):
        window.toggle(pane)
        assert pane.isHidden()
        window.toggle(pane)
        assert not pane.isHidden()


def test_a_second_window_on_the_same_archive_only_reads_and_says_who_writes(
    works: Entry, window: MainWindow, desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    with open_archive(desk.archive.folder, person="别人") as second:
        assert second.read_only
        other = Desk(second, desk.jobs, desk.say, desk.look, desk.preferences)
        reader = MainWindow(other, "第二个")
        qtbot.addWidget(reader)
        settle()
        assert "只读" in reader.foot.state.text()
        assert reader.sites.add.isHidden()
        reader.open_entry(works.id)
        settle()
        assert reader.entry.tabs.form is not None
        assert not reader.entry.tabs.form.isEnabled()


def test_a_bug_of_ours_can_be_copied_from_the_notice(
    window: MainWindow, qapp: QApplication
) -> None:
    window.tell_bug("程序出了错。", "Traceback …")
    button = next(
        one for one in window.notice.findChildren(QPushButton) if one.text() == "复制报告"
    )
    button.click()
    assert qapp.clipboard().text() == "Traceback …"


def test_a_closed_window_keeps_its_panes(window: MainWindow, desk: Desk) -> None:
    window.close()
    assert not desk.preferences.kept("panes").isEmpty()


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)], ids=["wide", "small"])
def test_no_text_is_cut_and_nothing_overlaps(
    look: str,
    language: str,
    size: tuple[int, int],
    desk: Desk,
    works: Entry,
    drawing: Entry,
    photo: Photo,
    settle: Settle,
    layout_faults: Faults,
    qtbot: QtBot,
) -> None:
    desk.say, desk.look = Words(language), theme(look)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, desk.look)
    intake.take_in(desk.archive, Quiet(), site=works.id, paths=[photo("高炉.png")])
    window = MainWindow(desk, "重庆工业遗产档案")
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.sites.choose("site", works.id)
    settle()
    found = list[str]()
    for show in (
        lambda: window.open_entry(works.id),
        lambda: window.open_entry(drawing.id),
        lambda: window.entry.tabs.setCurrentIndex(1),
        lambda: window.entry.tabs.setCurrentIndex(4),
        lambda: window.open_entry(works.id),
        window.entry.tabs.edit,
        lambda: _open_all(window),
        lambda: window.head.search.setText("高炉"),
        lambda: tasks.add_record(window),
        lambda: tasks.issue(window),
        lambda: tasks.take_in(window, [photo("车间.png")]),
        lambda: window.finding.show_mode("grid"),
    ):
        show()
        settle()
        qtbot.waitUntil(lambda: _has_all_rows(window))
        application.processEvents()  # what came last takes its place
        found += layout_faults(window)
    assert found == []


def _has_all_rows(window: MainWindow) -> bool:
    """Tell whether the page of the open entry has been made to its end, and laid out."""
    page = window.entry.tabs.page
    return page is None or page.is_whole


def _open_all(window: MainWindow) -> None:
    """Show every advice on the open site, and the form of a new row of its details."""
    page = window.entry.tabs.page
    assert page is not None
    page.checks.summary.pressed.emit()
    page.details["survey_point"].begin()
