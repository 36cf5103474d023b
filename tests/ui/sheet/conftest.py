"""A table of three drawings, ready to be typed in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Asking
from archive_app.ui.sheet.view import SheetView

Shown = Callable[[int, str], str]


@pytest.fixture
def drawings(works: Entry, add: Callable[..., Entry]) -> list[str]:
    """The ids of three drawings, in the order of the table."""
    said = ({"title": "热风炉", "date": "1959年"}, {"title": "高炉基础"}, {"title": "高炉总装"})
    return [add("drawing", works.id, **values).id for values in said]


@pytest.fixture
def view(
    desk: Desk, drawings: list[str], works: Entry, settle: Callable[[], None], qtbot: QtBot
) -> SheetView:
    """The table of the drawings, which hears of every change."""
    made = SheetView(desk)
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.show()
    made.activateWindow()
    asking = Asking(desk)
    asking.setParent(made)
    asking.answered.connect(made.show_answer)
    desk.archive_changed.connect(lambda _: asking.again())
    asking.stand(Question(site=works.id, kind="drawing"))
    asking.sort("code")
    settle()
    made.grab()
    settle()
    assert made.model.ids([range(3)]) == drawings
    return made


@pytest.fixture
def at(view: SheetView) -> Callable[[int, str], None]:
    """Goes to the cell of a row and a field."""

    def at(row: int, field: str) -> None:
        column = [one.id for one in view.model.columns].index(field)
        view.table.setCurrentIndex(view.model.index(row, column))
        view.table.setFocus()

    return at


@pytest.fixture
def shown(desk: Desk, drawings: list[str]) -> Shown:
    """Tells what the archive has in a row and a field."""
    return lambda row, field: sheet(desk.archive, drawings[row]).shown.get(field, "")


@pytest.fixture
def paste(view: SheetView) -> Callable[[str], None]:
    """Pastes a text where one stands."""

    def paste(text: str) -> None:
        QApplication.clipboard().setText(text)
        view.paste()

    return paste


@pytest.fixture
def letters() -> Callable[[QWidget, str], None]:
    """Types letters that are on no keyboard of Qt's tests."""

    def letters(widget: QWidget, text: str) -> None:
        for letter in text:
            key = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, key)

    return letters
