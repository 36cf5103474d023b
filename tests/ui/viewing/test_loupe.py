"""The loupe shows what is below the pointer, nearer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.archive.results.retrieval import Sheet
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.loupe import LoupeCanvas
from archive_app.ui.viewing.tiles import Tiles

Settle = Callable[[], None]


@pytest.fixture
def canvas(
    desk: Desk,
    tmp_path: Path,
    sheet_of: Callable[[Path], Sheet],
    qtbot: QtBot,
    settle: Settle,
) -> LoupeCanvas:
    """A white sheet of 1600 pixels with a black square of 40 in its middle, shown whole."""
    path = tmp_path / "图.png"
    sheet = Image.new("L", (1600, 1600), 255)
    sheet.paste(0, (780, 780, 820, 820))
    sheet.save(path)
    found = sheet_of(path)
    made = LoupeCanvas(desk)
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    made.show_tiles(Tiles(desk, found.files[0].original.sha256))
    for _ in range(4):
        made.repaint()
        settle()
    return made


def width_of_the_square(canvas: LoupeCanvas, settle: Settle) -> int:
    for _ in range(4):
        canvas.repaint()
        settle()
    shown = canvas.grab().toImage()
    return sum(shown.pixelColor(x, 200).value() < 100 for x in range(20, 380))


def test_what_is_below_the_glass_stays_there_and_is_nearer(
    canvas: LoupeCanvas, settle: Settle
) -> None:
    assert width_of_the_square(canvas, settle) == pytest.approx(10, abs=1)
    canvas.take_loupe(taken=True)  # the pointer is elsewhere: it lies in the middle
    assert width_of_the_square(canvas, settle) == pytest.approx(50, abs=3)
    canvas.rotate()
    assert width_of_the_square(canvas, settle) == pytest.approx(50, abs=3)
    canvas.take_loupe(taken=False)
    assert width_of_the_square(canvas, settle) == pytest.approx(10, abs=1)


def test_it_follows_the_pointer_and_comes_back(canvas: LoupeCanvas, settle: Settle) -> None:
    canvas.take_loupe(taken=True)
    QTest.mouseMove(canvas, QPoint(150, 60))
    assert canvas._pointer == QPointF(150, 60)
    assert width_of_the_square(canvas, settle) == pytest.approx(10, abs=1)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert width_of_the_square(canvas, settle) == pytest.approx(50, abs=3)


def test_a_page_that_is_not_there_yet_has_no_glass(desk: Desk, qtbot: QtBot) -> None:
    empty = LoupeCanvas(desk)
    qtbot.addWidget(empty)
    empty.resize(300, 300)
    before = empty.grab().toImage()
    empty.take_loupe(taken=True)
    assert empty.grab().toImage() == before
