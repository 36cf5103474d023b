"""Every mark is painted in its tone, and every tone has a colour in each theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from archive_app.domain.charts.marks import PRINTED, Drawing, Stroke, Words, box
from archive_app.ui.figures.painting import measure, paint, tones
from archive_app.ui.theme import theme

DRAWING = Drawing(
    60,
    60,
    (
        box(5, 5, 10, 10, "0"),
        Stroke(((5, 30), (55, 30)), "1", 4.0),
        Stroke(((5, 40), (55, 40)), "1", 4.0, (4, 4)),
        Words("厂", (30, 25), 12, "text", 0.5),
    ),
)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.usefixtures("qapp")
def test_marks_are_painted_where_they_are_in_the_colours_of_the_theme(name: str) -> None:
    colours = tones(theme(name))
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(colours["paper"]))
    painter = QPainter(image)
    paint(painter, DRAWING, colours)
    painter.end()
    assert image.pixelColor(10, 10) == QColor(colours["0"])
    assert image.pixelColor(30, 30) == QColor(colours["1"])
    dashed = {image.pixelColor(x, 40).name() for x in range(6, 54)}
    assert {colours["1"].lower(), colours["paper"].lower()} <= dashed
    letters = {image.pixelColor(x, y).name() for x in range(22, 40) for y in range(14, 27)}
    assert len(letters) > 1


def test_every_tone_has_a_colour_and_series_stand_out_in_the_dark(qapp: QApplication) -> None:
    assert qapp is not None
    for name in ("light", "dark"):
        look = theme(name)
        colours = tones(look)
        assert set(colours) == set(PRINTED)
        assert colours["paper"] == look.panel
    assert all(QColor(tones(theme("dark"))[str(n)]).lightness() > 110 for n in range(6))


@pytest.mark.usefixtures("qapp")
def test_longer_texts_are_wider() -> None:
    assert 0 < measure("厂", 9) < measure("工厂", 9) < measure("工厂", 18)
