"""One line of text shows its hits, and never reads data as markup."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from archive_app.domain.hits import Snippet
from archive_app.ui.find.marked import paint_marked
from archive_app.ui.theme import font, theme


def test_a_hit_is_painted_in_the_accent_on_its_own_ground(qapp: QApplication) -> None:
    colours = _colours(Snippet("四号高炉总装图", ((2, 4),)))
    assert QColor(theme("light").selection).name() in colours


def test_a_line_without_a_hit_has_no_such_ground(qapp: QApplication) -> None:
    colours = _colours(Snippet("四号高炉总装图"))
    assert QColor(theme("light").selection).name() not in colours


def test_a_hit_that_is_out_of_sight_is_brought_into_it(qapp: QApplication) -> None:
    far = Snippet("钢" * 100 + "高炉" + "铁" * 100, ((100, 102),))
    columns = _marked_columns(far)
    assert 20 <= max(columns) - min(columns) <= 28  # two characters of 13 pixels


def test_a_hit_beyond_the_cut_is_not_painted(qapp: QApplication) -> None:
    two = Snippet("高炉" + "铁" * 100 + "高炉", ((0, 2), (102, 104)))
    assert max(_marked_columns(two)) <= 28


def test_characters_beyond_the_basic_plane_do_not_shift_the_hit(qapp: QApplication) -> None:
    plain = _marked_columns(Snippet("一一高炉", ((2, 4),)))
    rare = _marked_columns(Snippet("𨰻𨰻高炉", ((2, 4),)))
    assert abs(min(plain) - min(rare)) <= 3
    assert abs(max(plain) - max(rare)) <= 3


def _painted(snippet: Snippet) -> QImage:
    image = QImage(240, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_marked(painter, QRect(0, 0, 240, 24), snippet, font(13), "#22262B", theme("light"))
    painter.end()
    return image


def _colours(snippet: Snippet) -> set[str]:
    image = _painted(snippet)
    return {image.pixelColor(x, y).name() for x in range(240) for y in range(24)}


def _marked_columns(snippet: Snippet) -> list[int]:
    image, ground = _painted(snippet), QColor(theme("light").selection)
    return [x for x in range(240) if any(image.pixelColor(x, y) == ground for y in range(24))]
