from __future__ import annotations

from collections.abc import Callable

from archive_app.archive.entries import description
from archive_app.archive.field.field import new_key
from archive_app.domain.entries import Entry
from archive_app.ui import tasks
from archive_app.ui.field.state import enter
from archive_app.ui.main_window import MainWindow
from tests.ui.conftest import Adds

Settle = Callable[[], None]


def test_the_window_makes_room_and_comes_back_as_it_was(
    works: Entry, window: MainWindow, settle: Settle
):
    window.sites.choose("site", works.id)
    settle()
    tasks.field(window)
    settle()
    state = enter(window)
    settle()
    assert state.view.isVisible()
    assert state.view.title.text() == "重庆钢铁厂旧址"
    assert not window.head.isVisible()
    assert not window.panes.isVisible()
    assert window.minimumSizeHint().height() <= 600
    state.view.back_button.click()
    assert window.panes.isVisible()
    assert window.head.isVisible()
    assert not state.view.isVisible()
    assert enter(window) is state


def test_the_window_is_no_larger_than_the_screen(window: MainWindow, settle: Settle):
    window.resize(5000, 4000)
    enter(window)
    settle()
    screen = window.screen().availableGeometry()
    assert window.height() <= screen.height()
    assert window.width() <= max(screen.width(), window.minimumSizeHint().width())


def test_the_window_goes_along_to_another_site(
    works: Entry, add: Adds, window: MainWindow, settle: Settle
):
    other = add("site", name="国营益民厂")
    window.sites.choose("site", works.id)
    settle()
    state = enter(window)
    state.view.places.chosen.emit(other.id, "国营益民厂")
    settle()
    assert (state.view.site, window.site) == (other.id, other.id)
    assert state.view.isVisible()
    assert not window.panes.isVisible()


def test_closing_the_window_keeps_what_is_typed(works: Entry, window: MainWindow, settle: Settle):
    window.sites.choose("site", works.id)
    settle()
    view = enter(window).view
    view.work.begin("equipment")
    settle()
    assert view.work.record.form
    view.work.record.form.rows["title"].put("鼓风机", "鼓风机")
    view.work.record.form.changed.emit()
    window.close()
    settle()
    key = new_key("equipment", works.id)
    assert description.draft_of(window.desk.archive, key) == {"title": "鼓风机"}
