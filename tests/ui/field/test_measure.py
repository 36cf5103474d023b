from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.measure import MeasureCard


def test_a_point_or_a_size_is_measured_and_saved_by_one_button(
    qtbot: QtBot, desk: Desk, works: Entry, settle: Callable[[], None]
):
    card = MeasureCard(desk)
    qtbot.addWidget(card)
    saved: list[Entry] = []
    card.saved.connect(saved.append)
    card.start(works.id, None)
    assert card.pages.currentWidget() is card.point
    card.point.place.setText("29.4827,106.4811")
    card.save_button.click()
    settle()
    card.sort.buttons["size"].click()
    assert card.pages.currentWidget() is card.size_page
    card.size_page.amount.setText("3.2 米")
    card.save_button.click()
    settle()
    card.start(works.id, None)
    assert card.pages.currentWidget() is card.size_page  # as it was left
    assert [one.kind for one in saved] == ["survey_point", "document"]
