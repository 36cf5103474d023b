"""The chips say how many there are of each kind, and narrow the list."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer, Stated, Wish
from archive_app.ui.find.facets import Facets
from tests.ui.find.few import Few

CHECKED = [Stated("checking_state/checked", "已核", 5)]


@pytest.fixture
def facets(desk: Desk, qtbot: QtBot) -> Facets:
    made = Facets(desk.archive.kinds, desk.say)
    qtbot.addWidget(made)
    made.resize(776, 60)
    return made


def test_each_kind_that_was_found_has_its_chip(facets: Facets) -> None:
    facets.show_answer(_answer({"drawing": 14, "photograph": 1100}), "")
    assert _texts(facets) == ["图纸 14", "照片 1,100"]


def test_a_pressed_chip_narrows_and_a_second_press_widens(facets: Facets, qtbot: QtBot) -> None:
    facets.show_answer(_answer({"drawing": 14}), "")
    with qtbot.waitSignal(facets.chosen) as narrowed:
        qtbot.mouseClick(_chip(facets, "图纸"), Qt.MouseButton.LeftButton)
    assert narrowed.args == ["kind", "drawing"]
    facets.show_answer(_answer({"drawing": 14}, kind="drawing"), "")
    qtbot.waitUntil(lambda: _texts(facets) == ["图纸 14 ✕"])
    with qtbot.waitSignal(facets.chosen) as narrowed:
        qtbot.mouseClick(_chip(facets, "图纸"), Qt.MouseButton.LeftButton)
    assert narrowed.args == ["kind", "drawing"]


def test_a_search_within_a_site_says_so_and_can_be_widened(facets: Facets, qtbot: QtBot) -> None:
    facets.show_answer(_answer({}, text="高炉"), "重庆钢铁厂旧址")
    with qtbot.waitSignal(facets.widened):
        qtbot.mouseClick(_chip(facets, "仅在 重庆钢铁厂旧址"), Qt.MouseButton.LeftButton)


def test_with_nothing_to_choose_there_are_no_chips(facets: Facets) -> None:
    facets.show_answer(_answer({}), "")
    assert facets.isHidden()


def test_states_come_after_the_kinds_and_narrow_too(facets: Facets, qtbot: QtBot) -> None:
    facets.show_answer(_answer({"drawing": 14}), "")
    facets.show_states([Stated("checking_state/draft", "草稿", 9), *CHECKED])
    qtbot.waitUntil(lambda: _texts(facets) == ["图纸 14", "草稿 9", "已核 5"])
    with qtbot.waitSignal(facets.stated) as stated:
        qtbot.mouseClick(_chip(facets, "已核"), Qt.MouseButton.LeftButton)
    assert stated.args == ["checking_state/checked"]


def test_the_state_that_is_chosen_is_down_and_lets_go(facets: Facets, qtbot: QtBot) -> None:
    facets.show_answer(_answer({"drawing": 5}, state="checking_state/checked"), "")
    facets.show_states(CHECKED)
    qtbot.waitUntil(lambda: _texts(facets)[1:] == ["已核 5 ✕"])
    with qtbot.waitSignal(facets.stated) as stated:
        qtbot.mouseClick(_chip(facets, "已核"), Qt.MouseButton.LeftButton)
    assert stated.args == ["checking_state/checked"]


def test_states_stay_until_they_are_counted_anew_but_not_for_another_question(
    facets: Facets, qtbot: QtBot
) -> None:
    facets.show_answer(_answer({"drawing": 5}), "")
    facets.show_states(CHECKED)
    facets.show_answer(_answer({"drawing": 5}), "")
    qtbot.waitUntil(lambda: "已核 5" in _texts(facets))
    facets.show_answer(_answer({"drawing": 5}, kind="drawing"), "")
    qtbot.waitUntil(lambda: _texts(facets) == ["图纸 5 ✕"])


def test_what_narrows_is_a_chip_that_lets_go(facets: Facets, qtbot: QtBot) -> None:
    pair = ("condition", "condition/poor")
    wish = Wish(Question(former=("重钢",), chosen=(pair, ("kind", "drawing"))))
    names = {pair: "差", ("kind", "drawing"): "图纸"}
    facets.show_answer(Answer(wish, Few([], {"drawing": 3}), [], names), "")
    assert _texts(facets) == ["在“重钢”的结果中 ✕", "差 ✕", "图纸 3 ✕"]
    with qtbot.waitSignal(facets.chosen) as chosen:
        qtbot.mouseClick(_chip(facets, "差"), Qt.MouseButton.LeftButton)
    assert chosen.args == list(pair)
    with qtbot.waitSignal(facets.unasked) as unasked:
        qtbot.mouseClick(_chip(facets, "在“重钢”"), Qt.MouseButton.LeftButton)
    assert unasked.args == ["重钢"]


def test_short_forms_have_a_chip_of_their_own(facets: Facets, qtbot: QtBot) -> None:
    facets.show_answer(_answer({"drawing": 2}, text="重钢"), "")
    facets.show_short(0)
    assert _texts(facets) == ["图纸 2"]
    facets.show_short(12)
    qtbot.waitUntil(lambda: _texts(facets) == ["图纸 2", "简称 12"])
    with qtbot.waitSignal(facets.shortened):
        qtbot.mouseClick(_chip(facets, "简称"), Qt.MouseButton.LeftButton)
    facets.show_answer(_answer({}, text="重钢"), "")
    facets.show_short(0, down=True)
    qtbot.waitUntil(lambda: _texts(facets) == ["简称 0 ✕"])


def test_beside_the_facets_only_what_narrows_has_a_chip(facets: Facets) -> None:
    facets.offered = False
    facets.show_answer(_answer({"drawing": 5, "sound": 2}, kind="drawing"), "")
    facets.show_states(CHECKED)
    assert _texts(facets) == ["图纸 5 ✕"]


def test_what_takes_more_than_two_lines_is_folded_away_but_for_what_is_down(
    facets: Facets, qtbot: QtBot
) -> None:
    counts = dict.fromkeys(("drawing", "photograph", "sound", "film", "building", "site"), 1100)
    facets.resize(240, 100)
    facets.show_answer(_answer(counts, kind="sound"), "")
    whole = len(counts)
    folded = _texts(facets)
    assert f"更多… {whole + 1 - len(folded)}" in folded
    assert "录音 1,100 ✕" in folded
    qtbot.mouseClick(_chip(facets, "更多"), Qt.MouseButton.LeftButton)
    assert len(_texts(facets)) == whole + 1
    qtbot.mouseClick(_chip(facets, "收起"), Qt.MouseButton.LeftButton)
    assert _texts(facets) == folded
    facets.resize(2000, 100)
    assert len(_texts(facets)) == whole


def _answer(counts: Mapping[str, int], kind: str = "", text: str = "", state: str = "") -> Answer:
    wish = Wish(Question(text=text, kind=kind, terms=(state,) if state else ()))
    return Answer(wish, Few([], counts), [])


def _texts(facets: Facets) -> list[str]:
    return [chip.text() for chip in facets.findChildren(QPushButton) if not chip.isHidden()]


def _chip(facets: Facets, text: str) -> QPushButton:
    chips = [chip for chip in facets.findChildren(QPushButton) if not chip.isHidden()]
    return next(chip for chip in chips if chip.text().startswith(text))
