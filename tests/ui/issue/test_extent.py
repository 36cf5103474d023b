"""A year is asked for only where a dossier is yearly; a volume has as many pages as are settled."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.issue.extent import Extent


@pytest.fixture
def extent(desk: Desk, qtbot: QtBot) -> Extent:
    made = Extent(desk)
    qtbot.addWidget(made)
    return made


def test_nothing_is_asked_for_unless_it_is_wanted(extent: Extent) -> None:
    assert extent.chosen == (0, 0)
    extent.ask_year(asked=True)
    assert extent.chosen[0] > 2000
    extent.year.setText("18")
    assert extent.chosen == (0, 0)


def test_it_is_another_one_when_the_line_is_left_and_only_once(
    extent: Extent, qtbot: QtBot
) -> None:
    heard: list[tuple[int, int]] = []
    extent.changed.connect(lambda: heard.append(extent.chosen))
    extent.pages.setText("200")
    for _ in range(2):
        extent.pages.editingFinished.emit()
    extent.pages.setText("")
    extent.pages.editingFinished.emit()
    assert heard == [(0, 200), (0, 0)]
