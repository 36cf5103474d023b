from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.field.level import Level


@pytest.mark.parametrize(
    ("level", "part", "colour"),
    [(0.0, 0.0, ""), (0.0316, 0.5, "good"), (1.0, 1.0, "bad"), (0.5, 0.9, "good")],
)
def test_the_bar_tells_how_loud_it_is(
    desk: Desk, qtbot: QtBot, level: float, part: float, colour: str
) -> None:
    bar = Level(desk)
    qtbot.addWidget(bar)
    bar.resize(240, 14)
    bar.show_level(level)
    bar.show_level(level)
    assert bar.part == pytest.approx(part, abs=0.01)
    seen = bar.grab().toImage().pixelColor(60, 7)
    expected = getattr(desk.look, colour) if colour else desk.look.quiet_panel
    assert seen == QColor(expected)
    assert bar.sizeHint().height() == 14
