"""An empty list says why, and each way out of it is one press."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.results.loosening import looser
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer, Asking, Wish
from archive_app.ui.find.empty import Empty, looks_within
from tests.ui.find.few import Few

Settle = Callable[[], None]
POOR = ("condition", "condition/poor")


@pytest.fixture
def empty(desk: Desk, qtbot: QtBot) -> Empty:
    made = Empty(desk, Asking(desk))
    qtbot.addWidget(made)
    return made


def show(empty: Empty, question: Question, place: str = "", **names: str) -> list[str]:
    told = {pair: names.get(pair[0], "") for pair in question.chosen}
    empty._asking.wish = Wish(question)
    others = looser(empty._asking._desk.archive, question.text)
    empty.show_answer(Answer(Wish(question), Few(), [], told, others), place)
    return [way.text() for way in empty.ways]


def test_each_narrowing_can_be_let_go(empty: Empty, settle: Settle) -> None:
    question = Question(former=("重钢",), chosen=(POOR,))
    assert show(empty, question, condition="差") == [
        "去掉筛选“差”",
        "不限于“重钢”的结果",
        "去掉全部筛选",
    ]
    assert empty.text() == "没有同时符合这些筛选的条目。"
    empty.ways[0].click()
    assert empty._asking.wish.question == Question(former=("重钢",))
    empty.ways[1].click()
    assert empty._asking.wish.question == Question()
    settle()


def test_filters_are_spoken_of_only_where_there_are_some(empty: Empty) -> None:
    show(empty, Question("高炉"))
    assert empty.text() == "没有找到“高炉”。\n可以少写几个字。"
    show(empty, Question("高炉", chosen=(POOR,)), condition="差")
    assert empty.text() == "没有找到“高炉”。\n可以少写几个字，或者取消上方的筛选。"


def test_one_may_look_everywhere_and_for_other_words(empty: Empty, qtbot: QtBot) -> None:
    ways = show(empty, Question('"高炉 大修" 请示', site="1"), "重钢")
    assert ways == [
        "不限于“重钢”，在全部条目里找",
        "改为检索：高炉 大修 请示",
        "改为检索：高炉 或 大修 或 请示",
    ]
    with qtbot.waitSignal(empty.widened):
        empty.ways[0].click()
    with qtbot.waitSignal(empty.reworded) as reworded:
        empty.ways[2].click()
    assert reworded.args == ["高炉 或 大修 或 请示"]


@pytest.mark.parametrize(
    ("question", "key"),
    [
        (Question(), "empty_archive"),
        (Question(site="1"), "empty_site"),
        (Question(group="1"), "empty_here"),
        (Question(selection="1"), "empty_set"),
        (Question(chosen=(POOR,)), "empty_narrowed"),
        (Question("高炉"), "empty_find"),
    ],
)
def test_it_says_why(empty: Empty, desk: Desk, question: Question, key: str) -> None:
    show(empty, question)
    assert empty.text() == desk.say(key, text=question.text)
    assert looks_within(question) == bool(question.site or question.group or question.selection)


def test_the_trash_offers_nothing(empty: Empty) -> None:
    empty.show_answer(Answer(Wish(Question("高炉 大修"), removed=True), Few(), []), "")
    assert empty.ways == []


def test_names_of_which_the_words_are_short_forms_come_first(empty: Empty, settle: Settle) -> None:
    show(empty, Question("重钢 高炉"))
    empty.show_short(0)
    empty.show_short(12)
    assert [way.text() for way in empty.ways] == [
        "看看以它为简称的 12 条",
        "改为检索：重钢 或 高炉",
    ]
    assert empty._column.indexOf(empty.ways[0]) < empty._column.indexOf(empty.ways[1])
    empty.ways[0].click()
    assert empty._asking.wish.short
    settle()
