"""Rows are painted by their columns; pictures fill their place."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from archive_app.archive.results.listing import Row
from archive_app.domain.hits import Snippet
from archive_app.ui.desk import Desk
from archive_app.ui.find.delegate import ROW_HEIGHT, RowDelegate, icon_of, paint_cropped
from archive_app.ui.find.model import COLUMNS, ListingModel
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.theme import theme
from tests.ui.find.few import Few


def test_every_cell_of_a_row_can_be_painted(desk: Desk, thumbnails: Thumbnails) -> None:
    delegate = RowDelegate(thumbnails, desk)
    model = ListingModel(desk.jobs, desk.archive.kinds, desk.say)
    snippet = Snippet("…为重钢四号高炉所绘…", ((2, 4),))
    row = Row("1", "A-0001", "", Snippet("四号高炉"), snippet, "drawing", "", "1957年", "", "较差")

    model.show(Few([row]), [row])
    image = QImage(200, ROW_HEIGHT, QImage.Format.Format_RGB32)
    for column, name in enumerate(COLUMNS):
        image.fill(QColor("#000000"))
        option = QStyleOptionViewItem()
        option.rect = image.rect()  # type: ignore[attr-defined]
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0, column))
        painter.end()
        inks = {image.pixelColor(x, y).name() for x in range(200) for y in range(ROW_HEIGHT - 1)}
        assert len(inks) > 1, f"{name} is empty"
        assert desk.look.panel.lower() in inks
    assert delegate.sizeHint(QStyleOptionViewItem(), model.index(0, 0)).height() == ROW_HEIGHT


def test_a_picture_fills_its_place_with_its_middle(qapp: QApplication) -> None:
    wide = QPixmap(300, 100)
    wide.fill(QColor("#FF0000"))
    painter = QPainter(wide)
    painter.fillRect(QRect(100, 0, 100, 100), QColor("#00FF00"))
    painter.end()
    image = QImage(QSize(40, 40), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_cropped(painter, image.rect(), wide, theme("light"))
    painter.end()
    assert {image.pixelColor(x, 20).name() for x in range(2, 38)} == {"#00ff00"}


def test_a_kind_has_its_own_icon_or_the_one_called_like_it(desk: Desk) -> None:
    assert icon_of("drawing", desk.archive.kinds) == "drawing"
    assert icon_of("unknown", desk.archive.kinds) == "unknown"
