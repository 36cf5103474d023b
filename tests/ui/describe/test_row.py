"""A field says below itself what cannot be read, and what filing will miss."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from archive_app.domain.kinds import Field, Label
from archive_app.ui.describe.row import FieldRow
from archive_app.ui.desk import Desk

DATE = Field(
    "made",
    "date",
    Label("形成日期", "Made"),
    required="filed",
    help=Label("见图签", "On the plate"),
)


@pytest.fixture
def row(desk: Desk, qtbot: QtBot) -> FieldRow:
    made = FieldRow(DATE, desk)
    qtbot.addWidget(made)
    qtbot.addWidget(made.label)
    made.show_value(None, "")
    return made


def test_an_empty_field_that_filing_needs_is_amber(row: FieldRow) -> None:
    assert _note(row) == "定稿前需要填写"
    assert _line(row).property("gap") is True


def test_what_cannot_be_read_is_said_at_once_and_in_words(row: FieldRow, qtbot: QtBot) -> None:
    qtbot.keyClicks(_line(row), "long ago")
    assert "long ago" in _note(row)
    assert row.fault is not None
    assert row.changed()
    assert _line(row).property("fault") is True


def test_a_value_that_can_be_read_says_nothing(row: FieldRow, qtbot: QtBot) -> None:
    qtbot.keyClicks(_line(row), "1957")
    assert _note(row) == ""
    assert row.changed()
    row.settle()
    assert not row.changed()


def test_an_error_of_the_archive_names_the_field_by_its_label(row: FieldRow) -> None:
    row.refuse(row.field.refusing("bad_value", text="x"))
    assert "形成日期" in _note(row)


def test_a_value_that_is_put_differs_from_what_the_archive_has(row: FieldRow) -> None:
    row.put({"earliest": "1957", "latest": "1957", "text": "1957年"}, "1957年")
    assert row.changed()


def test_the_label_explains_itself(row: FieldRow) -> None:
    assert "见图签" in row.label.toolTip()
    assert _line(row).accessibleName() == "形成日期"


def _line(row: FieldRow) -> QLineEdit:
    return cast("QLineEdit", row.editor.inputs()[0])


def _note(row: FieldRow) -> str:
    notes = [label for label in row.findChildren(QLabel) if not label.isHidden()]
    return notes[0].text() if notes else ""


def test_a_level_says_how_it_is_to_be_handled_and_goes_with_the_choice(
    desk: Desk, qtbot: QtBot
) -> None:
    level = FieldRow(desk.archive.kinds["site"].field("level"), desk)
    qtbot.addWidget(level)
    level.show_value("level/1", "一级")
    assert "以保护为主" in _note(level)
    level.put("level/3", "三级")
    assert "适度改造" in _note(level)
    level.put(None, "")
    assert _note(level) == ""
