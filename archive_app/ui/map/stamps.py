"""Points and clusters as small pictures, made once each: hundreds of them are in every frame."""

from __future__ import annotations

from math import ceil, log2

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from archive_app.ui.theme import Theme, font

RADIUS = 6.0
LARGEST = 22.0
RING = 4.0
KEPT = 2_000


def radius(count: int) -> float:
    """Return how large a cluster of so many points is."""
    return RADIUS if count == 1 else min(LARGEST, RADIUS + 3 + 1.6 * log2(count))


class Stamps:
    """Keeps the pictures of one theme, for one density of pixels."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, float, bool], QPixmap] = {}
        self._made_for: tuple[Theme | None, float] = (None, 1.0)

    def paint(
        self, painter: QPainter, look: Theme, at: tuple[float, float], count: int, *, chosen: bool
    ) -> None:
        """Paint a point, or a cluster with its number, around a place."""
        dense = painter.device().devicePixelRatioF()
        if self._made_for != (look, dense) or len(self._kept) > KEPT:
            self._kept.clear()
            self._made_for = look, dense
        label = "" if count == 1 else _short(count)
        key = label, radius(count), chosen
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = _drawn(look, *key, dense)
        half = picture.width() / dense / 2
        painter.drawPixmap(QPointF(at[0] - half, at[1] - half), picture)


def _drawn(look: Theme, label: str, size: float, chosen: bool, dense: float) -> QPixmap:  # noqa: FBT001
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
    painter.setFont(font(11, bold=True))
    painter.setPen(QColor(look.on_accent))
    painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, label)
    painter.end()
    return picture


def _short(count: int) -> str:
    return f"{count:,}" if count < 10_000 else f"{count / 1000:.0f}k"
