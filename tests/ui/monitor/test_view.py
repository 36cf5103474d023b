"""The page of monitoring begins with what is overdue, and shows each of its parts whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.view import MonitorView
from archive_app.ui.parts import Stand

Settle = Callable[[], None]


@pytest.fixture
def page(desk: Desk, finding: Entry, works: Entry, qtbot: QtBot, settle: Settle) -> MonitorView:
    made = MonitorView(desk)
    qtbot.addWidget(made)
    made.resize(640, 560)
    made.show()
    made.start(Stand(works.id, works.title))
    settle()
    return made


def test_it_begins_with_what_is_overdue(page: MonitorView) -> None:
    assert page.overdue.isVisible()
    assert page.count.text() == "1 项逾期"


@pytest.mark.parametrize("width", [460, 1400])
def test_nothing_is_cut(
    page: MonitorView, settle: Settle, layout_faults: Callable[[QWidget], list[str]], width: int
) -> None:
    page.resize(width, 560)
    for part in page.parts:
        page.show_part(part)
        settle()
        assert layout_faults(page) == [], part
