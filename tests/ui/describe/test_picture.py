"""The picture of an entry is shown whole; where nothing can be seen, the icon of its kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from archive_app.archive.intake import intake
from archive_app.archive.results import retrieval
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui.describe.picture import HEIGHT, PictureView
from archive_app.ui.desk import Desk
from archive_app.ui.find.thumbnails import Thumbnails


@pytest.fixture
def view(thumbnails: Thumbnails, desk: Desk, qtbot: QtBot) -> PictureView:
    made = PictureView(thumbnails, desk)
    qtbot.addWidget(made)
    made.setFixedWidth(400)
    made.show()
    return made


def test_an_original_is_shown_when_it_comes(
    view: PictureView,
    desk: Desk,
    works: Entry,
    photo: Callable[[str], Path],
    settle: Callable[[], None],
    qtbot: QtBot,
) -> None:
    report = intake.take_in(desk.archive, Quiet(), site=works.id, paths=[photo("高炉.png")])
    sheet = retrieval.sheet(desk.archive, report.taken_in[0].id)
    view.show_original(sheet.files[0].original.sha256, "photograph")
    view.grab()
    settle()
    middle = view.grab().toImage().pixelColor(200, HEIGHT // 2)
    assert middle != QColor(desk.look.background)
    with qtbot.waitSignal(view.pressed):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton)


def test_without_an_original_there_is_a_low_strip_with_an_icon(
    view: PictureView, qtbot: QtBot
) -> None:
    view.show_original("", "site")
    assert view.height() < HEIGHT
    image = view.grab().toImage()
    colours = {image.pixelColor(x, image.height() // 2).name() for x in range(180, 220)}
    assert len(colours) > 1
    with qtbot.assertNotEmitted(view.pressed):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton)
