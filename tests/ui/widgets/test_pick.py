"""What is picked is an id; what is only typed is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.domain.errors import Refused
from archive_app.ui.widgets.pick import Offer, Options, PickEditor, PickLine

KNOWN = [("condition/good", "好"), ("condition/poor", "差"), ("condition/fairly_poor", "较差")]


def _ask(text: str, show: Callable[[Options], None]) -> None:
    show([(known, label) for known, label in KNOWN if text in label])


@pytest.fixture
def editor(qtbot: QtBot) -> PickEditor:
    return _focused(PickEditor(Offer(_ask)), qtbot)


def test_what_the_archive_has_stays_as_it_is(editor: PickEditor) -> None:
    editor.show_value("condition/poor", "差")
    assert editor.value() == "condition/poor"


def test_the_exact_words_of_an_option_are_as_good_as_a_press(editor: PickEditor) -> None:
    line = _line(editor)
    line.setText("较差")
    line.offer("较差")
    assert editor.value() == "condition/fairly_poor"


def test_the_end_of_one_options_words_is_as_good(editor: PickEditor, qtbot: QtBot) -> None:
    line = _line(editor)
    line.setText("重庆")
    with qtbot.waitSignal(editor.changed):
        line._show([("divisions/500104", "重庆市大渡口区"), ("divisions/500102", "重庆市涪陵区")])
    line.setText("大渡口区")
    assert editor.value() == "divisions/500104"
    line.setText("区")
    with pytest.raises(Refused):
        editor.value()


def test_a_press_on_an_empty_line_shows_all_that_there_is(editor: PickEditor, qtbot: QtBot) -> None:
    qtbot.mouseClick(_line(editor), Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.hide()


def test_words_that_are_no_option_are_refused(editor: PickEditor) -> None:
    _line(editor).setText("马马虎虎")
    with pytest.raises(Refused) as refused:
        editor.value()
    assert refused.value.key == "not_picked"


def test_an_option_is_taken_with_arrow_and_enter(editor: PickEditor, qtbot: QtBot) -> None:
    line = _line(editor)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(editor.changed):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.value() in {known for known, _ in KNOWN}
    assert line.text() in {label for _, label in KNOWN}


def test_enter_takes_the_option_of_just_these_letters_first(
    editor: PickEditor, qtbot: QtBot
) -> None:
    line = _line(editor)
    line.setText("差")
    line._show([KNOWN[2], KNOWN[1]])  # 较差 comes before 差
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.value() == "condition/poor"


def test_what_was_offered_for_other_letters_is_not_taken(qtbot: QtBot) -> None:
    waiting: list[Callable[[Options], None]] = []
    editor = _focused(PickEditor(Offer(lambda _, show: waiting.append(show))), qtbot)
    line = _line(editor)
    qtbot.keyClick(line, "a")
    waiting[-1](KNOWN)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, "b")
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "ab"


def test_what_comes_when_the_line_has_gone_is_nobodys(qtbot: QtBot) -> None:
    waiting: list[Callable[[Options], None]] = []
    line = PickLine(Offer(lambda _, show: waiting.append(show)))
    line.offer("a")
    line.deleteLater()
    qtbot.waitUntil(lambda: not line._here)
    waiting[-1](KNOWN)
    assert len(waiting) == 1


def test_a_new_name_can_be_added_from_the_line(qtbot: QtBot) -> None:
    offer = Offer(
        _ask, new=lambda name: f"新建{name}", make=lambda name, made: made(f"id of {name}")
    )
    editor = _focused(PickEditor(offer), qtbot)
    line = _line(editor)
    line.setText("张之洞")
    line.offer("张之洞")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.value() == "id of 张之洞"
    assert line.text() == "张之洞"


def _focused(editor: PickEditor, qtbot: QtBot) -> PickEditor:
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(_line(editor).hasFocus)
    return editor


def _line(editor: PickEditor) -> PickLine:
    return cast("PickLine", editor.inputs()[0])
