"""A chip stays down, and its text is not cut when it is bold."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from archive_app.ui.theme import font
from archive_app.ui.widgets.toggle import Toggle


def test_a_chip_stays_down_with_room_for_its_bold_text(qtbot: QtBot) -> None:
    chip = Toggle("With retired ones")
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.clicked):
        chip.click()
    assert chip.isChecked()
    wide = QFontMetrics(font(12, bold=True)).horizontalAdvance("With retired ones")
    assert chip.minimumWidth() > wide
