"""Icons are drawn in the colour that a place needs."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from archive_app.datafiles import shipped
from archive_app.ui.widgets.icons import drawn, icon


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    for path in (shipped("resources") / "icons").glob("*.svg"):
        assert not drawn(path.stem, "#22262B", 18).isNull(), path.name


def test_an_icon_has_the_colour_that_was_asked_for(qapp: QApplication) -> None:
    inks = _inks(drawn("menu", "#FF0000", 24).toImage())
    assert inks
    assert all(ink.red() > 200 and ink.green() == ink.blue() == 0 for ink in inks)


def test_a_kind_without_an_icon_has_that_of_a_document(qapp: QApplication) -> None:
    assert drawn("矿灯", "#22262B", 18).toImage() == drawn("document", "#22262B", 18).toImage()
    assert not icon("矿灯", "#22262B").isNull()


def _inks(image: QImage) -> list[QColor]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = (image.pixelColor(*place) for place in places)
    return [colour for colour in colours if colour.alpha() > 100]
