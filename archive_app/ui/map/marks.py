"""What stands on the map: points and clusters, names, the scale, the north, and what it is not."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from archive_app.domain.maps.clusters import Cluster, Spot, Spots
from archive_app.domain.maps.lengths import round_length, told_length
from archive_app.domain.maps.plane import Place, View, stretch
from archive_app.ui.map.stamps import RADIUS, Stamps, radius
from archive_app.ui.theme import Theme, font

NAMED = 40
"""So many names at most: of more nobody could read any."""
LONGEST = 150.0
"""Pixels that a name is long at most."""
BAR = 140
"""Pixels that the bar is long at most."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of the map: what paints it, what is seen, and the room that marks have taken."""

    painter: QPainter
    view: View
    look: Theme
    taken: list[QRectF] = field(default_factory=list)


def paint_spots(
    frame: Frame, spots: Spots, chosen: Collection[str], stamps: Stamps
) -> list[Cluster]:
    """Paint the points that are seen, those that are chosen with a ring, and return them."""
    painter, view, look = frame.painter, frame.view, frame.look
    seen = list(spots.clusters(view))
    alone = [one for one in seen if len(one) == 1]
    for cluster in alone:
        _paint_vague(frame, spots.of(cluster)[0])
    for cluster in seen:
        ringed = bool(chosen) and any(one.entry in chosen for one in spots.of(cluster))
        stamps.paint(painter, look, view.pixel(cluster.place), len(cluster), chosen=ringed)
    if len(alone) <= NAMED:
        frame.taken.extend(_room(view, one.place, radius(len(one))) for one in seen)
        _name(frame, [spots.of(one)[0] for one in alone])
    return seen


def paint_points(frame: Frame, points: Sequence[Spot]) -> None:
    """Paint survey points as small diamonds, with their names where there are few and have room."""
    painter, view, look = frame.painter, frame.view, frame.look
    west, south, east, north = view.box
    seen = [
        one for one in points if west <= one.place[0] <= east and south <= one.place[1] <= north
    ]
    painter.setPen(QPen(QColor(look.panel), 1))
    painter.setBrush(QColor(look.ink))
    for one in seen:
        x, y = view.pixel(one.place)
        corners = ((x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    if len(seen) <= NAMED:
        frame.taken.extend(_room(view, one.place, RADIUS) for one in seen)
        _name(frame, seen)


def paint_scale(frame: Frame) -> None:
    """Paint how long a round number of metres on the ground is, here in the middle."""
    painter, view, look = frame.painter, frame.view, frame.look
    metre = view.scale * stretch(view.y)
    length = round_length(BAR / metre)
    left, foot, wide = 16.0, view.height - 16.0, length * metre
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(left - 6, foot - 23, wide + 12, 29), QColor(look.panel))
    for part, colour in ((0, look.text), (1, look.panel)):
        painter.fillRect(QRectF(left + part * wide / 2, foot - 4, wide / 2, 4), QColor(colour))
    painter.setPen(QColor(look.text))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(left, foot - 4, wide, 4))
    _say(frame, (left, foot - 9), told_length(length))


def paint_north(frame: Frame, word: str) -> None:
    """Paint an arrow to the north."""
    painter, view, look = frame.painter, frame.view, frame.look
    x, top = view.width - 28.0, 34.0
    painter.setPen(QPen(QColor(look.text), 1.4))
    painter.setBrush(QColor(look.text))
    painter.drawPolygon(
        QPolygonF([QPointF(x, top), QPointF(x + 6, top + 22), QPointF(x, top + 16)])
    )
    painter.setBrush(QColor(look.panel))
    painter.drawPolygon(
        QPolygonF([QPointF(x, top), QPointF(x - 6, top + 22), QPointF(x, top + 16)])
    )
    _say(frame, (x - _width(word) / 2, top - 5), word)


def paint_disclaimer(frame: Frame, text: str) -> None:
    """Say at the foot what the map is not."""
    view, look = frame.view, frame.look
    wide = _width(text)
    left, foot = view.width - wide - 16, view.height - 14.0
    frame.painter.fillRect(QRectF(left - 6, foot - 15, wide + 12, 21), QColor(look.panel))
    _say(frame, (left, foot), text, look.quiet)


def _paint_vague(frame: Frame, spot: Spot) -> None:
    """Paint how far a point may be out."""
    painter, view, look = frame.painter, frame.view, frame.look
    reach = spot.vague * view.scale * stretch(spot.place[1])
    if reach > RADIUS:
        colour = QColor(look.accent)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
        colour.setAlphaF(0.06)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(*view.pixel(spot.place)), reach, reach)


def _name(frame: Frame, spots: Sequence[Spot]) -> None:
    """Write names beside the points that are seen, where there is room that nothing has taken."""
    metrics = QFontMetricsF(font(12))
    for spot in spots:
        x, y = frame.view.pixel(spot.place)
        if not (0 <= x <= frame.view.width and 0 <= y <= frame.view.height):
            continue  # it is a little beyond the edge: of its circle nothing is seen, or a piece
        name = metrics.elidedText(spot.title, Qt.TextElideMode.ElideRight, LONGEST)
        wide = metrics.horizontalAdvance(name)
        left = x + 9 if x + 9 + wide < frame.view.width else x - 11 - wide  # whole at the edge
        room = QRectF(left, y - 8, wide, 16)
        if name and not any(room.intersects(one) for one in frame.taken):
            frame.taken.append(room)
            _say(frame, (left + 1, y + 4), name)


def _room(view: View, place: Place, size: float) -> QRectF:
    x, y = view.pixel(place)
    return QRectF(x - size, y - size, 2 * size, 2 * size)


def _say(frame: Frame, at: tuple[float, float], text: str, colour: str = "") -> None:
    """Write a text with an edge in the colour of the ground, so that it is read on anything."""
    painter, look = frame.painter, frame.look
    painter.setFont(font(12))
    painter.setPen(QColor(look.panel))
    for x, y in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        painter.drawText(QPointF(at[0] + x, at[1] + y), text)
    painter.setPen(QColor(colour or look.text))
    painter.drawText(QPointF(*at), text)


def _width(text: str) -> float:
    return QFontMetricsF(font(12)).horizontalAdvance(text)
