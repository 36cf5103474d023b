from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.entries import description
from archive_app.archive.field.field import new_key
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import HEIGHT
from archive_app.ui.field.view import FieldView
from tests.ui.conftest import Adds

Settle = Callable[[], None]


def test_the_head_says_where_one_is_and_how_much_there_is_today(view: FieldView):
    assert view.title.text() == "重庆钢铁厂旧址"
    assert view.subtitle.text() == "外业 · 今日 1 条"


@pytest.mark.parametrize("page", ["work", "record", "measure", "count", "places"])
def test_everything_has_room_on_a_small_screen(
    view: FieldView,
    settle: Settle,
    layout_faults: Callable[[QWidget], list[str]],
    page: str,
):
    match page:
        case "record":
            view.work.begin("equipment")
        case "measure":
            view.work.survey()
        case "count":
            view.count_day()
        case "places":
            view.choose_site()
    settle()
    assert view.minimumSizeHint().width() <= 1024
    assert view.minimumSizeHint().height() <= 600 - 42  # the notice line has room, too
    assert layout_faults(view) == []


def test_no_button_is_smaller_than_a_thumb(view: FieldView, settle: Settle):
    view.work.begin("equipment")
    settle()
    shown = [one for one in view.findChildren(QPushButton) if one.isVisible()]
    assert len(shown) > 10
    assert [one.text() for one in shown if one.height() < HEIGHT] == []


def test_what_is_saved_is_seen_in_the_list_and_at_the_foot(
    view: FieldView, works: Entry, add: Adds, settle: Settle
):
    add("building", works.id, title="炼铁车间")
    settle()
    assert "炼铁车间" in str(view.work.today.model.index(0).data())
    assert view.foot.state.text().startswith("已保存 ")


def test_drafts_of_before_a_crash_are_offered(
    qtbot: QtBot, desk: Desk, works: Entry, view: FieldView, settle: Settle
):
    description.save_draft(desk.archive, new_key("equipment", works.id), {"title": "鼓风机"})
    told: list[str] = []
    desk.notice.connect(lambda text, _: told.append(text))
    view.start(works.id, "厂")
    settle()
    assert told == ["有 1 份没有存的草稿，在“今日”最上面；点开可以接着填。"]
    assert "草稿" in str(view.work.today.model.index(0).data())


def test_without_a_site_it_is_asked_for_first(
    qtbot: QtBot, desk: Desk, works: Entry, view: FieldView, settle: Settle
):
    view.start("", "")
    settle()
    assert view.pages.currentWidget() is view.places
    assert not view.same_button.isEnabled()
    view.places.list.activated.emit(view.places.model.index(0, 0))
    settle()
    assert (view.site, view.pages.currentWidget()) == (works.id, view.work)


def test_back_goes_one_page_back_and_then_to_the_window(
    qtbot: QtBot, view: FieldView, settle: Settle
):
    view.work.today.count.click()
    settle()
    assert view.pages.currentWidget() is view.count
    view.back_button.click()
    assert view.pages.currentWidget() is view.work
    with qtbot.waitSignal(view.left):
        view.back_button.click()


def test_the_keyboard_does_it_all(qtbot: QtBot, view: FieldView, works: Entry, settle: Settle):
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    qtbot.keyClick(view, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: view.work.record.form is not None)  # a button shows that it is pressed
    settle()
    form = view.work.record.form
    assert form
    qtbot.keyClicks(form.focusWidget(), "blower")
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "blower" in str(view.work.today.model.index(0).data())
    with qtbot.waitSignal(view.left):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_a_gap_leads_from_the_count_to_its_entry(view: FieldView, works: Entry, settle: Settle):
    view.count_day()
    settle()
    view.count.opened.emit(works.id)
    settle()
    assert view.pages.currentWidget() is view.work
    assert view.work.record.key == works.id


def test_the_foot_leads_to_measuring_and_shows_what_was_found(view: FieldView, settle: Settle):
    view.foot.position.click()
    settle()
    assert view.work.cards.currentWidget() is view.work.measure
    view.work.measure.point.place.setText("29.4827,106.4811 CGCS2000")
    assert view.foot.position.text() == "定位 CGCS2000"


def test_the_last_step_is_named_and_taken_back(
    view: FieldView, works: Entry, add: Adds, settle: Settle
):
    add("building", works.id, title="误记")
    settle()
    assert "新增条目" in view.undo_button.toolTip()
    view.undo_button.click()
    settle()
    assert "误记" not in str(view.work.today.model.index(0).data())


def test_same_as_last_fills_the_open_form(view: FieldView, works: Entry, add: Adds, settle: Settle):
    add("equipment", works.id, title="鼓风机", origin="英国")
    view.work.begin("equipment")
    settle()
    view.same_button.click()
    settle()
    assert view.work.record.form
    assert view.work.record.form.changes() == {"origin": "英国"}


def test_files_are_dropped_anywhere(view: FieldView, photo: Callable[[str], Path], settle: Settle):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo("a.png")))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    view.dragEnterEvent(entering)
    assert entering.isAccepted()
    view.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    settle()
    assert view.work.camera.told.text().startswith("导入 1 个")
