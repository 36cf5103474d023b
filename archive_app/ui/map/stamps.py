"""Points and clusters: circles that are pictures made once each, and numbers on them."""

from __future__ import annotations

from math import ceil, log2

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from archive_app.ui.theme import Theme, font

RADIUS = 6.0
LARGEST = 22.0
RING = 4.0
RISE = 4.0
"""How far below the middle of a cluster its number has its baseline."""


def radius(count: int) -> float:
    """Return how large a cluster of so many points is."""
    return RADIUS if count == 1 else min(LARGEST, RADIUS + 3 + 1.6 * log2(count))


class Stamps:
    """Keeps the pictures of one theme, for one density of pixels, and how wide the numbers are."""

    def __init__(self) -> None:
        self._kept: dict[tuple[float, bool], QPixmap] = {}
        self._wide: dict[str, float] = {}
        self._font = font(11, bold=True)
        self._made_for: tuple[Theme | None, float] = (None, 1.0)

    def paint(
        self, painter: QPainter, look: Theme, at: tuple[float, float], count: int, *, chosen: bool
    ) -> None:
        """Paint a point, or a cluster with its number, around a place."""
        dense = painter.device().devicePixelRatioF()
        if self._made_for != (look, dense):
            self._kept.clear()
            self._made_for = look, dense
        key = round(radius(count)), chosen
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = _drawn(look, *key, dense)
        half = picture.width() / dense / 2
        painter.drawPixmap(QPointF(at[0] - half, at[1] - half), picture)
        if count > 1:
            self._write(painter, look, at, _short(count))

    def _write(self, painter: QPainter, look: Theme, at: tuple[float, float], number: str) -> None:
        wide = self._wide.get(number)
        if wide is None:
            wide = self._wide[number] = QFontMetricsF(self._font).horizontalAdvance(number)
        painter.setFont(self._font)
        painter.setPen(QColor(look.on_accent))
        painter.drawText(QPointF(at[0] - wide / 2, at[1] + RISE), number)


def _drawn(look: Theme, size: float, chosen: bool, dense: float) -> QPixmap:  # noqa: FBT001
    side = 2 * ceil(size + RING) + 2
    picture = QPixmap(round(side * dense), round(side * dense))
    picture.setDevicePixelRatio(dense)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(side / 2, side / 2)
    if chosen:
        painter.setPen(QPen(QColor(look.text), 2))
        painter.setBrush(QColor(look.panel))
        painter.drawEllipse(middle, size + RING - 1, size + RING - 1)
    painter.setPen(QPen(QColor(look.panel), 1.5))
    painter.setBrush(QColor(look.accent))
    painter.drawEllipse(middle, size, size)
    painter.end()
    return picture


def _short(count: int) -> str:
    return f"{count:,}" if count < 10_000 else f"{count / 1000:.0f}k"
