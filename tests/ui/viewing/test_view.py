from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_app.archive.results.retrieval import Sheet
from archive_app.ui.actions import Actions
from archive_app.ui.desk import Desk
from archive_app.ui.main_window import MainWindow
from archive_app.ui.viewing.view import LookingView


@pytest.fixture
def view(desk: Desk, pages: Sheet, qtbot: QtBot, settle: Callable[[], None]) -> LookingView:
    """The two pages, and the same file once more."""
    made = LookingView(desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    made.start(pages.entry.id, "A-0002　厂史", [*pages.files, *pages.files[:0]])
    settle()
    return made


def test_everything_is_done_with_keys(
    view: LookingView, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    canvas = view.active.canvas
    qtbot.waitUntil(canvas.hasFocus)
    whole = canvas.scale
    for keys, scale in (("1", 1.0), ("+", 1.25), ("-", 1.0), ("0", whole)):
        QTest.keyClick(canvas, keys)
        assert canvas.scale == pytest.approx(scale)
    QTest.keyClick(canvas, "R")
    assert canvas.turn == 1
    QTest.keyClick(canvas, "R", Qt.KeyboardModifier.ShiftModifier)
    assert canvas.turn == 0
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    settle()
    assert view.active.page == 1
    QTest.keyClick(canvas, Qt.Key.Key_PageUp)
    assert view.active.page == 0
    QTest.keyClick(canvas, "L")
    assert canvas.has_loupe
    assert view.buttons["loupe"].isChecked()
    QTest.keyClick(canvas, "L")
    assert not canvas.has_loupe
    for key in "[]":
        QTest.keyClick(canvas, key)
    with qtbot.waitSignal(view.left):
        QTest.keyClick(canvas, Qt.Key.Key_Escape)


def test_two_pictures_stand_side_by_side_and_the_next_comes_into_the_second(
    view: LookingView, pages: Sheet, settle: Callable[[], None], qtbot: QtBot
) -> None:
    view.buttons["beside"].click()
    settle()
    first, second = view.panes
    assert second.isVisible()
    assert second.file is first.file
    view.start("another", "A-0003", pages.files)
    settle()
    assert (first.entry, second.entry) == (pages.entry.id, "another")
    QTest.mouseClick(first.canvas, Qt.MouseButton.LeftButton)
    assert view.active is first
    view.buttons["beside"].click()
    assert not second.isVisible()


def test_the_button_of_the_loupe_tells_of_the_picture_that_is_gone_to(
    view: LookingView, settle: Callable[[], None]
) -> None:
    view.take_loupe()
    for beside, taken in ((True, False), (False, True), (True, False)):
        view.set_beside(beside=beside)
        settle()
        assert view.buttons["loupe"].isChecked() is taken


def test_a_text_is_gone_through_with_the_same_keys(
    view: LookingView,
    sheet_of: Callable[[Path], Sheet],
    tmp_path: Path,
    settle: Callable[[], None],
) -> None:
    assert not view.buttons["read"].isEnabled()
    text = tmp_path / "厂史.md"
    text.write_text("高炉\n" * 300, "utf-8")
    found = sheet_of(text)
    view.start(found.entry.id, "A-0003", found.files, words="高炉", may_mark=True)
    settle()
    reader = view.active.reader
    assert reader.hasFocus()
    assert not view.buttons["mark"].isEnabled()
    QTest.keyClick(reader, "N")
    assert reader.hit == 1
    QTest.keyClick(reader, "N", Qt.KeyboardModifier.ShiftModifier)
    assert reader.hit == 0
    QTest.keyClick(reader, Qt.Key.Key_PageDown)
    assert reader.verticalScrollBar().value() > 0
    size = reader.fontMetrics().height()
    QTest.keyClick(reader, "+")
    assert reader.fontMetrics().height() > size
    QTest.keyClick(reader, "-")
    assert reader.fontMetrics().height() == size
    QTest.keyClick(reader, "T")
    settle()
    assert not view.active.as_text
    assert view.active.canvas.hasFocus()
    assert view.buttons["mark"].isEnabled()
    QTest.keyClick(view.active.canvas, "N")
    view.mark()
    assert view.active.canvas.framing


def test_an_entry_without_files_shows_nothing(view: LookingView) -> None:
    view.start("none", "A-0009", [])
    view.go_on(1)
    assert view.active.entry != "none"


def test_the_picture_of_an_entry_leads_to_the_whole_of_it_and_escape_back(
    window: MainWindow, pages: Sheet, settle: Callable[[], None], qtbot: QtBot
) -> None:
    actions = Actions(window)
    assert not actions.actions["look"].isEnabled()
    window.open_entry(pages.entry.id)
    settle()
    actions.actions["look"].trigger()
    page = window.middle.page(LookingView)
    assert page is not None
    assert page is window.middle.currentWidget()
    page.left.emit()
    assert window.middle.currentWidget() is window.finding
    QTest.mouseClick(window.entry.picture, Qt.MouseButton.LeftButton)
    assert page is window.middle.currentWidget()
