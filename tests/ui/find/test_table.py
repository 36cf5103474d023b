"""The title has the room that the other columns leave; a narrow list drops some of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.find.model import COLUMNS, ListingModel
from archive_app.ui.find.table import Table


@pytest.fixture
def table(desk: Desk, qtbot: QtBot) -> Table:
    made = Table(kind_width=72)
    qtbot.addWidget(made)
    made.setModel(ListingModel(desk.jobs, desk.archive.kinds, desk.say))
    made.resize(776, 400)
    made.show()
    return made


def test_the_columns_fill_the_list_exactly(table: Table) -> None:
    assert _shown(table) == list(COLUMNS)
    assert table.horizontalHeader().length() == table.viewport().width()


def test_a_narrow_list_keeps_picture_title_and_kind(table: Table) -> None:
    table.resize(340, 400)
    assert _shown(table) == ["preview", "title", "kind"]
    assert table.horizontalHeader().length() == table.viewport().width()


def test_pressing_a_head_asks_for_its_order(table: Table, qtbot: QtBot) -> None:
    heads = table.horizontalHeader()
    place = QPoint(heads.sectionViewportPosition(COLUMNS.index("code")) + 20, 10)
    with qtbot.waitSignal(table.sorted_by) as asked:
        qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["code"]


def test_pressing_a_head_without_an_order_asks_for_nothing(table: Table, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.sorted_by):
        place = QPoint(20, 10)
        heads = table.horizontalHeader().viewport()
        qtbot.mouseClick(heads, Qt.MouseButton.LeftButton, pos=place)


def _shown(table: Table) -> list[str]:
    return [name for place, name in enumerate(COLUMNS) if not table.isColumnHidden(place)]
