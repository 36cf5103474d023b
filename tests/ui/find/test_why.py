"""A row tells in its tip why it stands where it does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from archive_app.archive.results.ranking import Reason
from archive_app.domain.entries import Entry
from archive_app.ui.find.why import said
from archive_app.ui.main_window import MainWindow
from archive_app.ui.words import Words

Settle = Callable[[], None]


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Reason(True, True, None, 6), "名称或编号里有、与输入一字不差；该处共 6 字，短的在前"),
        (
            Reason(False, False, False, 1200),
            "正文里有、写法不同、几个词分在各处；该处共 1,200 字，短的在前",
        ),
    ],
)
def test_it_is_said_in_words(found: Reason, told: str) -> None:
    assert said(found, Words("zh")) == told


def test_the_tip_of_a_row_tells_why_it_was_found(
    works: Entry, window: MainWindow, settle: Settle
) -> None:
    window.head.search.setText("钢铁")
    settle()
    table = window.finding.table
    place = table.visualRect(window.finding.model.index(0, 2)).center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, QPoint(10, 10))
    QApplication.sendEvent(table.viewport(), event)
    settle()
    assert "名称或编号里有" in QToolTip.text()
    QToolTip.hideText()
    settle()


def test_in_another_order_nothing_is_told(works: Entry, window: MainWindow, settle: Settle) -> None:
    window.head.search.setText("钢铁")
    window.finding.asking.sort("code")
    settle()
    asked = window.desk.jobs._asked
    window.finding._why.tell(QPoint(80, 20), QPoint(0, 0))
    window.finding._why.tell(QPoint(80, 5000), QPoint(0, 0))
    assert window.desk.jobs._asked == asked
