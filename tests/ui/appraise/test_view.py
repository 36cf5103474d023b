"""The page of appraisal begins where a person stands, and shows each of its parts whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.appraise.view import AppraiseView
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand

Settle = Callable[[], None]


@pytest.fixture
def page(desk: Desk, appraisal: Entry, works: Entry, qtbot: QtBot, settle: Settle) -> AppraiseView:
    made = AppraiseView(desk)
    qtbot.addWidget(made)
    made.resize(640, 560)
    made.show()
    made.start(Stand(works.id, works.title))
    settle()
    return made


def test_it_begins_with_the_appraisal_of_the_site(page: AppraiseView, appraisal: Entry) -> None:
    assert page.scoring.appraisal.currentData() == appraisal.id


@pytest.mark.parametrize("width", [460, 1400])
def test_nothing_is_cut(
    page: AppraiseView, settle: Settle, layout_faults: Callable[[QWidget], list[str]], width: int
) -> None:
    page.resize(width, 560)
    for part in page.parts:
        page.show_part(part)
        settle()
        assert layout_faults(page) == [], part
