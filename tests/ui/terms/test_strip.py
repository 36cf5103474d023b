"""What can be done with a term is enabled by what is typed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.entries.terms import Listed, terms
from archive_app.ui.desk import Desk
from archive_app.ui.terms.strip import TermStrip


@pytest.fixture
def listed(desk: Desk) -> list[Listed]:
    return terms(desk.archive, "condition")


@pytest.fixture
def strip(desk: Desk, listed: list[Listed], qtbot: QtBot) -> TermStrip:
    made = TermStrip(desk)
    qtbot.addWidget(made)
    made.show()
    made.show_term(listed[0], listed)
    return made


def enabled(strip: TermStrip) -> list[bool]:
    return [button.isEnabled() for button in (*strip.buttons.values(), strip.unite)]


def test_nothing_can_be_done_with_names_as_they_are(strip: TermStrip) -> None:
    assert enabled(strip) == [False, False, False, False]
    strip.zh.setText("完好")
    assert enabled(strip) == [True, True, True, False]
    strip.zh.setText("  ")
    assert enabled(strip) == [False, False, False, False]


def test_what_is_typed_stays_while_the_same_term_is_listed_again(
    strip: TermStrip, listed: list[Listed]
) -> None:
    strip.zh.setText("完好")
    strip.show_term(listed[0], listed)
    assert strip.zh.text() == "完好"
    strip.show_term(listed[1], listed)
    assert strip.zh.text() == "较好"


def test_a_vocabulary_without_terms_takes_its_first_by_enter(
    strip: TermStrip, qtbot: QtBot
) -> None:
    strip.show_term(None, [])
    strip.take_focus()
    strip.zh.setText("甲")
    with qtbot.waitSignal(strip.wanted) as wanted:
        strip.zh.returnPressed.emit()
    assert wanted.args == ["add", "甲", ""]


def test_a_term_is_not_offered_to_unite_with_itself(
    strip: TermStrip, listed: list[Listed], qtbot: QtBot
) -> None:
    found: list[tuple[str, str]] = []
    strip._offer("好", found.extend)
    assert [label for _, label in found] == ["较好"]
    strip.into._line.setText("没有这样的")
    assert strip._target() == ""
    with qtbot.waitSignal(strip.retired) as retired:
        strip.retire.click()
    assert retired.args == [True]
