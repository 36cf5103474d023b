"""Every other way of showing the list has to say all that the list asks of it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.ui.find.asking import Answer, Wish
from archive_app.ui.find.way import Way
from tests.ui.find.few import Few


def test_a_way_that_leaves_something_out_is_our_bug(qtbot: QtBot) -> None:
    way = Way()
    qtbot.addWidget(way)
    for asked in (
        lambda: way.show_answer(Answer(Wish(), Few(), [])),
        way.ids,
        way.current,
        lambda: way.stand_on("A-0001"),
        way.take_focus,
    ):
        with pytest.raises(NotImplementedError):
            asked()
