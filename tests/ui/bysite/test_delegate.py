"""What was found is marked in the lines of a site."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView
from pytestqt.qtbot import QtBot

from archive_app.domain.hits import Hit, Snippet
from archive_app.ui.bysite.delegate import HIT, HitDelegate
from archive_app.ui.desk import Desk


@pytest.mark.parametrize(("marks", "is_marked"), [(((0, 2),), True), ((), False)])
def test_a_hit_is_marked_where_the_words_stand(
    desk: Desk, qtbot: QtBot, marks: tuple[tuple[int, int], ...], is_marked: bool
) -> None:
    model, tree = QStandardItemModel(), QTreeView()
    qtbot.addWidget(tree)
    item = QStandardItem("高炉总装图　图纸　A-0002")
    item.setData(Hit("1", "A-0002", "drawing", "", Snippet("高炉总装图", marks), Snippet("")), HIT)
    model.appendRow(item)
    option = QStyleOptionViewItem()
    option.rect.setRect(0, 0, 300, 28)  # type: ignore[attr-defined]
    picture = QImage(300, 28, QImage.Format.Format_RGB32)
    picture.fill(QColor(desk.look.panel))
    painter = QPainter(picture)
    HitDelegate(desk).paint(painter, option, model.index(0, 0))
    painter.end()
    colours = {picture.pixelColor(x, y).name() for x in range(60) for y in range(28)}
    assert (QColor(desk.look.selection).name() in colours) == is_marked
