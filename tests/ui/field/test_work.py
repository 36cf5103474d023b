from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from archive_app.archive.entries import description
from archive_app.archive.field.field import new_key
from archive_app.domain.entries import Entry
from archive_app.ui.field.buttons import HEIGHT
from archive_app.ui.field.view import FieldView
from tests.ui.conftest import Adds

Settle = Callable[[], None]


@pytest.mark.parametrize("key", ["note", "measure", "equipment", "building"])
def test_each_button_begins_something(view: FieldView, settle: Settle, key: str):
    work = view.work
    assert work.cards.currentWidget() is work.nothing
    work.buttons[key].click()
    settle()
    assert work.cards.currentWidget() is (work.measure if key == "measure" else work.record)
    assert work.buttons[key].height() >= HEIGHT


def test_files_come_by_two_presses(
    view: FieldView, settle: Settle, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    work = view.work
    work.buttons["camera"].click()
    settle()
    assert work.cards.currentWidget() is work.camera
    work.buttons["recorder"].click()
    assert work.cards.currentWidget() is work.microphone
    work.microphone.files_button.click()
    settle()
    assert work.cards.currentWidget() is work.recorder


def test_what_is_being_recorded_is_kept_when_something_else_is_begun(
    view: FieldView, works: Entry, settle: Settle
):
    view.work.begin("equipment")
    settle()
    form = view.work.record.form
    assert form
    form.rows["title"].put("鼓风机", "鼓风机")
    form.changed.emit()
    view.work.begin("building")
    settle()
    assert description.draft_of(view._desk.archive, new_key("equipment", works.id)) == {
        "title": "鼓风机"
    }
    view.work.go_on(new_key("equipment", works.id))
    settle()
    assert view.work.record.form
    assert view.work.record.form.changes() == {"title": "鼓风机"}


def test_a_line_of_today_is_gone_on_with_and_free_again_when_saved(
    view: FieldView, works: Entry, add: Adds, settle: Settle
):
    blower = add("equipment", works.id, title="鼓风机")
    view.work.today.opened.emit(blower.id)
    settle()
    card = view.work.record
    assert card.key == blower.id
    assert card.form
    card.form.rows["origin"].put("英国", "英国")
    card.save()
    settle()
    assert view.work.cards.currentWidget() is view.work.nothing
    view.work.survey()
    view.work.measure.sort.buttons["size"].click()
    assert "鼓风机" in view.work.measure.size_page.whose.text()


def test_dropped_files_come_in(view: FieldView, photo: Callable[[str], Path], settle: Settle):
    view.work.take([photo("a.png")])
    settle()
    assert view.work.camera.told.text().startswith("导入 1 个")
