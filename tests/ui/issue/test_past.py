from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive_app.archive.issuing.editions import Edition
from archive_app.ui.desk import Desk
from archive_app.ui.issue.past import EditionsView


def test_an_edition_can_be_compared_and_written_again(desk: Desk, qtbot: QtBot) -> None:
    view = EditionsView(desk)
    qtbot.addWidget(view)
    view.show_editions([])
    values = {"date": {"text": "2026-01-02"}, "edition": 3, "sha256": "ab" * 32}
    one = Edition("e", "A-0009", "s", values)
    asked: list[Edition] = []
    view.compared.connect(asked.append)
    view.again.connect(asked.append)
    view.show_editions([one])
    line = view._column.itemAt(1).widget()
    for button in line.findChildren(QPushButton):
        button.click()
    assert asked == [one, one]
