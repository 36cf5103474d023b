"""A row says a field, how, and a value that is suggested."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.finding.building import (
    AND,
    IS,
    NOT,
    OR,
    OVERLAPS,
    PHRASE,
    TYPED,
    WORDS,
    Row,
    askable,
)
from archive_app.ui.builder.row import RowLine
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def line(desk: Desk, qtbot: QtBot) -> RowLine:
    made = RowLine(desk, askable(desk.archive))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    "row",
    [
        Row(),
        Row(AND, "", PHRASE, "四号 高炉"),
        Row(OR, "类型", IS, "图纸"),
        Row(NOT, "日期", OVERLAPS, "1938"),
        Row(AND, "", TYPED, "(高炉 或 焦炉) 大修"),
    ],
)
def test_a_row_is_shown_and_said_again(line: RowLine, row: Row) -> None:
    line.show_row(row)
    assert line.row() == row


def test_another_field_is_asked_for_in_its_own_ways(line: RowLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.changed):
        line.field.setCurrentIndex(line.field.findText("日期"))
    assert [line.how.itemText(place) for place in range(line.how.count())] == ["涉及", "不出"]
    line.field.setCurrentIndex(line.field.findText("题名"))
    assert line.row() == Row(AND, "题名", WORDS, "")
    assert not line.how.isEnabled()


def test_values_are_suggested_and_one_is_picked(line: RowLine, settle: Settle) -> None:
    line.field.setCurrentIndex(line.field.findText("类型"))
    line.value.setText("图")
    line.value.offer("图")
    settle()
    assert line.value.match("图纸") == "图纸"
    line.value.picked.emit("图纸", "图纸")
    assert line.row().value == "图纸"


def test_the_first_row_is_joined_to_none(line: RowLine, qtbot: QtBot) -> None:
    line.show_row(Row(OR, "", WORDS, "高炉"))
    line.lead(leads=True)
    assert line.row().join == AND
    with qtbot.waitSignal(line.dropped):
        line.drop.click()
