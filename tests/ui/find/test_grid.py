"""The same list as pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.intake import intake
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.find.view import FindView


def test_pictures_are_shown_and_enter_edits_the_one_that_one_stands_on(
    desk: Desk,
    works: Entry,
    photo: Callable[[str], Path],
    thumbnails: Thumbnails,
    settle: Callable[[], None],
    qtbot: QtBot,
) -> None:
    report = intake.take_in(desk.archive, Quiet(), site=works.id, paths=[photo("高炉.png")])
    view = FindView(desk, thumbnails)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.stand(Question(site=works.id), "重庆钢铁厂旧址")
    settle()
    view.show_mode("grid")
    view.grab()
    settle()
    shown = view.grid.grab().toImage()
    colours = {shown.pixelColor(x, y).rgb() for x in range(200, 380) for y in range(10, 140)}
    assert len(colours) > 20  # the drawn picture is a gradient
    view.grid.setFocus()
    view.grid.setCurrentIndex(view.model.index(1, 0))
    with qtbot.waitSignal(view.entered) as entered:
        qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    assert entered.args == [report.taken_in[0].id]
