"""The page of registers is reached from the menu, and looks from where a person stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from archive_app.domain.entries import Entry
from archive_app.ui.actions import Actions
from archive_app.ui.designate.view import DesignateView
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, listed: Entry, works: Entry, settle: Settle) -> DesignateView:
    settle()
    window.sites.choose("site", works.id)
    settle()
    Actions(window).actions["designate"].trigger()
    settle()
    made = window.middle.page(DesignateView)
    assert made is not None
    return made


def test_it_begins_with_all_listings(page: DesignateView) -> None:
    assert page.listings.isVisible()
    assert page.count.text() == "1 条，1 项，1 处遗产点"
    assert page.where.itemText(1) == "重庆钢铁厂旧址"


def test_a_listing_is_opened_beside_it(
    page: DesignateView, window: MainWindow, listed: Entry, settle: Settle
) -> None:
    page.listings.table.table.entered.emit(0)
    settle()
    assert window.entry.entry_id == listed.id
    assert page.isVisible()


def test_nothing_is_cut(
    page: DesignateView, settle: Settle, layout_faults: Callable[[QWidget], list[str]]
) -> None:
    for part in page.parts:
        page.show_part(part)
        settle()
        assert layout_faults(page) == [], part
