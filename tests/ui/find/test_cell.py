"""One picture over its title: chosen, stood upon, or on its way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from archive_app.archive.results.listing import Row
from archive_app.domain.hits import Snippet
from archive_app.ui.desk import Desk
from archive_app.ui.find.cell import PictureDelegate
from archive_app.ui.find.model import ROW
from archive_app.ui.find.shelf import CELL
from archive_app.ui.find.thumbnails import Thumbnails

State = QStyle.StateFlag
ENTRY = Row("1", "A-0001", "", Snippet("高炉"), Snippet(""), "building", "", "1938年", "", "")


class One(QAbstractListModel):
    """A list of one row, which may be on its way."""

    def __init__(self, row: Row | None) -> None:
        super().__init__()
        self._row = row

    @override
    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 1

    @override
    def data(self, index: QModelIndex, role: int = 0) -> object:
        return self._row if role == ROW else None


@pytest.fixture
def colours(desk: Desk, thumbnails: Thumbnails) -> Callable[..., set[str]]:
    """Tells which colours a cell is painted in."""

    def colours(row: Row | None, state: State = State.State_None) -> set[str]:
        shown = QImage(CELL, QImage.Format.Format_RGB32)
        shown.fill("white")
        painter, option, model = QPainter(shown), QStyleOptionViewItem(), One(row)
        option.rect, option.state = shown.rect(), state
        PictureDelegate(thumbnails, desk).paint(painter, option, model.index(0))
        painter.end()
        return {
            shown.pixelColor(x, y).name() for x in range(CELL.width()) for y in range(CELL.height())
        }

    return colours


def test_a_row_on_its_way_is_an_empty_place(colours: Callable[..., set[str]]) -> None:
    assert colours(None) == {"#ffffff"}


def test_what_is_chosen_has_its_ground_and_what_one_stands_on_its_line(
    desk: Desk, colours: Callable[..., set[str]]
) -> None:
    look = desk.look
    plain = colours(ENTRY)
    assert len(plain) > 5
    assert look.selection.lower() not in plain
    assert look.selection.lower() in colours(ENTRY, State.State_Selected)
    assert look.accent.lower() in colours(ENTRY, State.State_HasFocus)
