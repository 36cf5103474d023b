"""The page of registers begins with all listings, and shows each of its parts whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.designate.view import DesignateView
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand

Settle = Callable[[], None]


@pytest.fixture
def page(desk: Desk, listed: Entry, works: Entry, qtbot: QtBot, settle: Settle) -> DesignateView:
    made = DesignateView(desk)
    qtbot.addWidget(made)
    made.resize(640, 560)
    made.show()
    made.start(Stand(works.id, works.title))
    settle()
    return made


def test_it_begins_with_all_listings(page: DesignateView) -> None:
    assert page.listings.isVisible()
    assert page.count.text() == "1 条，1 项，1 处遗产点"
    assert page.where.itemText(1) == "重庆钢铁厂旧址"


@pytest.mark.parametrize("width", [460, 1400])
def test_nothing_is_cut(
    page: DesignateView, settle: Settle, layout_faults: Callable[[QWidget], list[str]], width: int
) -> None:
    page.resize(width, 560)
    for part in page.parts:
        page.show_part(part)
        settle()
        assert layout_faults(page) == [], part
