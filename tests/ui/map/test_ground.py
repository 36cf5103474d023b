"""What lies below the points lies where it says: the net, sheets, layers, zones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from archive_app.archive.results.mapping import Zone
from archive_app.domain.maps.placing import Placed
from archive_app.domain.maps.plane import COARSEST, Place, View, around
from archive_app.domain.maps.shapes import AREA, LINE, POINT, Layer, Shape
from archive_app.ui.map.ground import Sheet, paint_layer, paint_net, paint_sheet, paint_zone
from archive_app.ui.theme import Theme

Painted = Callable[[Callable[[QPainter], object]], QImage]


def at(view: View, right: float, down: float) -> Place:
    return view.place((view.width / 2 + right, view.height / 2 + down))


def square(view: View, half: float) -> tuple[Place, ...]:
    ways = ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
    return tuple(at(view, right * half, down * half) for right, down in ways)


def shape(sort: int, ring: tuple[Place, ...], name: str = "") -> Shape:
    box = around(list(ring))
    assert box
    return Shape(sort, (ring,), name, box)


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_a_net_of_degrees_is_there_however_near_one_is(
    view: View, look: Theme, painted: Painted
) -> None:
    for scale in (40.0, 0.4, 1e-3, COARSEST):
        near = View(view.x, view.y, scale, view.width, view.height)
        image = painted(lambda painter, near=near: paint_net(painter, near, look))
        if scale < 1:
            assert QColor(look.line).name() in colours(image)


def test_a_sheet_lies_where_its_pixels_were_placed(view: View, painted: Painted) -> None:
    picture = QPixmap(100, 50)
    picture.fill(QColor("#0000FF"))
    left, top = at(view, -100, -50)
    sheet = Sheet("a", "总图", picture, Placed(5, 0, left, 0, -5, top))  # two pixels for each
    image = painted(lambda painter: paint_sheet(painter, view, sheet))
    inside = {(120, 160), (200, 200), (290, 240)}
    assert all(image.pixelColor(*one).blue() > 2 * image.pixelColor(*one).red() for one in inside)
    assert image.pixelColor(90, 200) == image.pixelColor(310, 200) == QColor("#FFFFFF")
    assert sheet.transform(view).map(QPointF(0, 0)) == QPointF(100, 150)
    assert sheet.corners[0] == (left, top)


def test_zones_are_told_apart_by_their_colour_and_their_line(
    view: View, look: Theme, painted: Painted
) -> None:
    seen = {}
    for sort in ("protection", "control"):
        zone = Zone("z", "s", "", sort, ((square(view, 100),),))
        image = painted(lambda painter, zone=zone: paint_zone(painter, view, zone, look))
        seen[sort] = [image.pixelColor(x, 100).name() for x in range(110, 290)]
        assert image.pixelColor(200, 200) != QColor(look.panel)
        assert image.pixelColor(20, 200) == QColor(look.panel)
    assert len(set(seen["protection"])) == 1
    assert len(set(seen["control"])) > 1  # dashes


def test_a_zone_has_holes(view: View, look: Theme, painted: Painted) -> None:
    zone = Zone("z", "s", "", "protection", ((square(view, 100), square(view, 40)),))
    image = painted(lambda painter: paint_zone(painter, view, zone, look))
    assert image.pixelColor(200, 200) == QColor(look.panel)
    assert image.pixelColor(120, 200) != QColor(look.panel)


def test_points_lines_and_areas_of_a_layer_are_painted(
    view: View, look: Theme, painted: Painted
) -> None:
    line = (at(view, -150, 100), at(view, 150, 100))
    shapes = (
        shape(POINT, (at(view, 0, -150),), "烟囱"),
        shape(LINE, line),
        shape(AREA, square(view, 50)),
        shape(POINT, (at(view, 5000, 0),), "远处"),
    )
    image = painted(lambda painter: paint_layer(painter, view, Layer("图层", shapes), look))
    for x, y in ((203, 50), (200, 300), (200, 200)):
        assert image.pixelColor(x, y) != QColor(look.panel)
    assert image.pixelColor(200, 330) == QColor(look.panel)
