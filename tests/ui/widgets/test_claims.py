"""What several sources say stands side by side, a card for each, and none overwrites another."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from archive_app.domain.claims import claim
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Label
from archive_app.domain.values import read, shown
from archive_app.ui.widgets.claim_card import CardWords, Claimed
from archive_app.ui.widgets.claims import ClaimsEditor, ClaimWords
from archive_app.ui.widgets.line import LineEditor

DATE = Field("founded", "date", Label("始建年代", "Founded"), claims=True)
TOLD = [claim(read_date("1938年"), "厂志，1985年"), claim(read_date("1937年"), "")]


@pytest.fixture
def editor(qtbot: QtBot) -> ClaimsEditor:
    claimed = Claimed(
        make=lambda: LineEditor(read_date),
        write=lambda value: shown(DATE, value),
        read=lambda text: read(DATE, text),
    )
    words = ClaimWords(CardWords("出处", "记载时间", "删去"), "另一说法", "放回")
    made = ClaimsEditor(claimed, words)
    made.call("field founded", "始建年代")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_a_claim_shows_its_source_and_date_each_in_its_line(editor: ClaimsEditor) -> None:
    editor.show_value(cast("Value", TOLD), "")
    assert _texts(editor) == [["1938年", "厂志", "1985年"], ["1937年", "", ""]]
    assert editor.value() == TOLD


def test_an_empty_field_is_one_line(editor: ClaimsEditor) -> None:
    assert editor.value() is None
    assert [line.isVisible() for line in _lines(editor)] == [True, False, False]
    assert editor.add_button.isHidden()


def test_a_typed_value_asks_for_its_source(editor: ClaimsEditor, qtbot: QtBot) -> None:
    what, source, dated = _lines(editor)
    qtbot.keyClicks(what, "1938")
    assert source.isVisible()
    qtbot.keyClicks(source, "Gazetteer")
    qtbot.keyClicks(dated, "1985")
    assert editor.value() == [
        {"value": read_date("1938"), "source": "Gazetteer", "dated": read_date("1985")}
    ]


def test_another_claim_comes_behind_and_has_the_focus(editor: ClaimsEditor, qtbot: QtBot) -> None:
    editor.show_value(cast("Value", TOLD), "")
    qtbot.keyClick(editor.add_button, Qt.Key.Key_Space)
    qtbot.waitUntil(_lines(editor)[6].hasFocus)
    assert editor.value() == TOLD
    assert editor.add_button.isHidden()


def test_a_claim_that_is_taken_away_can_be_put_back(editor: ClaimsEditor, qtbot: QtBot) -> None:
    editor.show_value(cast("Value", TOLD), "")
    with qtbot.waitSignal(editor.changed):
        editor.cards[0].drop_button.click()
    assert editor.value() == TOLD[1:]
    editor.cards[0].drop_button.click()
    assert editor.value() is None
    editor.back_button.click()
    editor.back_button.click()
    assert editor.value() == TOLD
    assert editor.back_button.isHidden()


def test_what_the_form_shows_next_has_nothing_to_put_back(editor: ClaimsEditor) -> None:
    editor.show_value(cast("Value", TOLD), "")
    editor.cards[0].drop_button.click()
    editor.show_value(cast("Value", TOLD[:1]), "")
    assert editor.back_button.isHidden()
    assert editor.value() == TOLD[:1]


@pytest.mark.parametrize(
    "text",
    [
        "1938年〔厂志，1985年〕；1937年",
        "1938年〔厂志，1985年〕\n1937年",
    ],
)
def test_the_text_of_claims_may_be_pasted(editor: ClaimsEditor, qtbot: QtBot, text: str) -> None:
    QApplication.clipboard().setText(text)
    qtbot.keyClick(_lines(editor)[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert editor.value() == TOLD
    assert _texts(editor)[0] == ["1938年", "厂志", "1985年"]


def test_a_pasted_text_that_cannot_be_read_stays_to_be_mended(
    editor: ClaimsEditor, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("很久〔厂志〕")
    qtbot.keyClick(_lines(editor)[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert _lines(editor)[0].text() == "很久〔厂志〕"
    with pytest.raises(Refused):
        editor.value()


def test_words_that_are_being_composed_are_left_alone(editor: ClaimsEditor) -> None:
    line = _lines(editor)[0]
    line.setFocus()
    QApplication.sendEvent(line, QInputMethodEvent("yijiu", []))
    assert line.text() == ""
    done = QInputMethodEvent()
    done.setCommitString("1938年〔厂志〕")
    QApplication.sendEvent(line, done)
    assert _texts(editor) == [["1938年", "厂志", ""]]


def test_a_source_of_nothing_is_a_fault_at_its_card(editor: ClaimsEditor, qtbot: QtBot) -> None:
    editor.show_value(cast("Value", TOLD), "")
    _lines(editor)[0].clear()
    _lines(editor)[0].textEdited.emit("")
    with pytest.raises(Refused, match="source_of_nothing"):
        editor.value()
    editor.mark(gap=False, fault=True)
    assert [bool(line.property("fault")) for line in _lines(editor)] == [True] + [False] * 5


def test_the_line_that_cannot_be_read_is_the_red_one(editor: ClaimsEditor, qtbot: QtBot) -> None:
    editor.show_value(cast("Value", TOLD), "")
    qtbot.keyClicks(_lines(editor)[5], "long ago")
    with pytest.raises(Refused):
        editor.value()
    editor.mark(gap=False, fault=True)
    assert [bool(line.property("fault")) for line in _lines(editor)] == [False] * 5 + [True]


@pytest.mark.parametrize("held", [read_date("1938年"), [read_date("1938年")]])
def test_a_value_kept_before_there_were_claims_stays_as_it_is(
    editor: ClaimsEditor, held: Value
) -> None:
    editor.show_value(held, "")
    assert editor.value() == held


def test_a_blank_card_in_which_somebody_types_outlives_the_save(
    editor: ClaimsEditor, qtbot: QtBot
) -> None:
    editor.show_value(cast("Value", TOLD), "")
    editor.add_button.click()
    qtbot.waitUntil(_lines(editor)[6].hasFocus)
    editor.show_value(cast("Value", TOLD), "")
    assert len(editor.cards) == 3


def test_tab_walks_from_card_to_card(editor: ClaimsEditor, qtbot: QtBot) -> None:
    editor.show_value(cast("Value", TOLD), "")
    editor.cards[0].drop_button.click()
    editor.back_button.click()
    walked = list(_walk(_lines(editor)[0], len(_visible(editor))))
    assert walked == _visible(editor)


def test_every_line_says_what_it_is(editor: ClaimsEditor) -> None:
    assert [line.accessibleName() for line in _lines(editor)] == [
        "始建年代",
        "始建年代 出处",
        "始建年代 记载时间",
    ]


def _lines(editor: ClaimsEditor) -> list[QLineEdit]:
    return [cast("QLineEdit", widget) for widget in editor.inputs()]


def _texts(editor: ClaimsEditor) -> list[list[str]]:
    texts = [line.text() for line in _lines(editor)]
    return [texts[start : start + 3] for start in range(0, len(texts), 3)]


def _visible(editor: ClaimsEditor) -> list[QWidget]:
    return [widget for widget in editor.stops() if widget.isVisible()]


def _walk(widget: QWidget, count: int) -> list[QWidget]:
    walked = [widget]
    step: Callable[[QWidget], QWidget] = QWidget.nextInFocusChain
    while len(walked) < count:
        widget = step(widget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            walked.append(widget)
    return walked
