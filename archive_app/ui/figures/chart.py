"""A chart on the screen: as wide as its place, as high as it needs to be."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from archive_app.domain.charts.chart import Chart
from archive_app.domain.charts.layout import laid_out
from archive_app.domain.charts.marks import Drawing, Spot
from archive_app.ui.desk import Desk
from archive_app.ui.figures.painting import PIXELS, measure, paint, tones

MARGIN = 16
NARROWEST, WIDEST = 260, 760


class ChartView(QWidget):
    """Shows a chart in the colours of the window; `pressed` gives a category and a series."""

    pressed = Signal(int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.chart: Chart | None = None
        self._drawing: Drawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setMinimumWidth(NARROWEST + 2 * MARGIN)
        desk.look_changed.connect(self.update)

    def show_chart(self, chart: Chart | None) -> None:
        """Show another chart, or nothing."""
        self.chart = chart
        self.setAccessibleName(chart.title if chart else "")
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        high = round(self._drawing.height * PIXELS) + 2 * MARGIN if self._drawing else 0
        return QSize(NARROWEST + 2 * MARGIN, high)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._spot(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if spot and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(spot.category, spot.series)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._desk.look
        painter.fillRect(self.rect(), QColor(look.panel))
        if self._drawing:
            painter.translate(MARGIN, MARGIN)
            painter.scale(PIXELS, PIXELS)
            paint(painter, self._drawing, tones(look))

    def _spot(self, at: QPointF) -> Spot | None:
        """Return the number that stands under a point of the widget."""
        point = ((at.x() - MARGIN) / PIXELS, (at.y() - MARGIN) / PIXELS)
        return self._drawing.at(point) if self._drawing else None

    def _lay_out(self) -> None:
        width = min(max(self.width() - 2 * MARGIN, NARROWEST), WIDEST)
        self._drawing = laid_out(self.chart, width / PIXELS, measure) if self.chart else None
        self.setFixedHeight(self.sizeHint().height())
        self.update()
