"""The ground of the map: the net of degrees, sheets that were placed, layers, and zones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from archive_app.archive.results.mapping import Zone
from archive_app.domain.maps.placing import Placed
from archive_app.domain.maps.plane import Box, Place, View, placed, point_at
from archive_app.domain.maps.shapes import AREA, POINT, Layer, Shape
from archive_app.ui.theme import Theme, font

STEPS = (30.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005)
"""Degrees between two lines of the net."""
APART = 130
"""Pixels that two lines of the net are apart at least."""
SHEET_INK = 0.8
ZONES = {
    "protection": ("bad", Qt.PenStyle.SolidLine),
    "control": ("attention", Qt.PenStyle.DashLine),
}
"""By the sort of a zone: the colour and the line of its edge, told apart without colours too."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A scanned sheet that lies on the ground: its picture, and how its pixels lie."""

    entry: str
    title: str
    picture: QPixmap
    lies: Placed

    def transform(self, view: View) -> QTransform:
        """Return how its pixels come to those of a view."""
        lies, scale = self.lies, view.scale
        return QTransform(
            *(lies.a * scale, -lies.d * scale, lies.b * scale, -lies.e * scale),
            view.width / 2 + (lies.c - view.x) * scale,
            view.height / 2 - (lies.f - view.y) * scale,
        )

    @property
    def corners(self) -> list[Place]:
        """Return where its corners lie."""
        wide, high = self.picture.width(), self.picture.height()
        return [self.lies.place(one) for one in ((0, 0), (wide, 0), (wide, high), (0, high))]


def paint_net(painter: QPainter, view: View, look: Theme) -> None:
    """Paint lines of round degrees, each with its number at the edge."""
    painter.setFont(font(11))
    west, south, east, north = view.box
    (low, left), (high, right) = point_at((west, south)), point_at((east, north))
    step = next((one for one in STEPS if _pixels(one, view) < 2 * APART), STEPS[-1])
    if _pixels(step, view) < APART:
        step *= 2
    digits = max(0, len(f"{step:g}".partition(".")[2]))
    for degree in _between(left, right, step):
        x = view.pixel(placed((0, degree)))[0]
        _line(painter, look, (x, 0), (x, view.height))
        painter.drawText(QPointF(x + 4, 14), f"{degree:.{digits}f}°")
    for degree in _between(low, high, step):
        y = view.pixel(placed((degree, 0)))[1]
        _line(painter, look, (0, y), (view.width, y))
        painter.drawText(QPointF(4, y - 4), f"{degree:.{digits}f}°")


def paint_sheet(painter: QPainter, view: View, sheet: Sheet) -> None:
    """Paint a scanned sheet where it lies."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(SHEET_INK)
    painter.setTransform(sheet.transform(view), combine=True)
    painter.drawPixmap(0, 0, sheet.picture)
    painter.restore()


def paint_zone(painter: QPainter, view: View, zone: Zone, look: Theme) -> None:
    """Paint a zone: its edge as its sort is, its ground in a breath of the colour."""
    rank, line = ZONES.get(zone.sort, ("quiet", Qt.PenStyle.DotLine))
    colour = QColor(getattr(look, rank))
    path = QPainterPath()
    for polygon in zone.polygons:
        for ring in polygon:
            _follow(path, view, ring)
    painter.setPen(QPen(colour, 1.6, line))
    painter.setFont(font(11))
    ground = QColor(colour)
    ground.setAlphaF(0.08)
    painter.fillPath(path, ground)
    painter.drawPath(path)
    x, y = view.pixel(max(zone.polygons[0][0], key=lambda place: place[1]))
    painter.drawText(QPointF(x + 6, y - 4), zone.title)


def paint_layer(painter: QPainter, view: View, layer: Layer, look: Theme) -> None:
    """Paint what is seen of the shapes of a layer."""
    ink = QColor(look.ink)
    painter.setFont(font(11))
    for shape in layer.shapes:
        if not _meet(shape.box, view.box):
            continue
        painter.setPen(QPen(ink, 1.4))
        path = QPainterPath()
        if shape.sort == POINT:
            path.addRect(*_square(view, shape))
        else:
            for ring in shape.rings:
                _follow(path, view, ring)
        if shape.sort == AREA:
            ground = QColor(ink)
            ground.setAlphaF(0.07)
            painter.fillPath(path, ground)
        painter.drawPath(path)
        if shape.name:
            west, _, east, north = shape.box
            x, y = view.pixel(((west + east) / 2, north))
            painter.drawText(QPointF(x + 6, y - 4), shape.name)


def _square(view: View, shape: Shape) -> tuple[float, float, float, float]:
    x, y = view.pixel(shape.rings[0][0])
    return x - 3, y - 3, 6.0, 6.0


def _follow(path: QPainterPath, view: View, ring: tuple[Place, ...]) -> None:
    for number, place in enumerate(ring):
        point = QPointF(*view.pixel(place))
        (path.lineTo if number else path.moveTo)(point)


def _line(painter: QPainter, look: Theme, *ends: tuple[float, float]) -> None:
    start, end = (QPointF(*one) for one in ends)
    painter.setPen(QColor(look.line))
    painter.drawLine(start, end)
    painter.setPen(QColor(look.quiet))


def _pixels(step: float, view: View) -> float:
    """Return how far two lines of the net are apart."""
    return placed((0, step))[0] * view.scale


def _between(start: float, end: float, step: float) -> Iterator[float]:
    for number in range(ceil(start / step), floor(end / step) + 1):
        yield number * step


def _meet(one: Box, other: Box) -> bool:
    across = one[0] <= other[2] and other[0] <= one[2]
    return across and one[1] <= other[3] and other[1] <= one[3]
