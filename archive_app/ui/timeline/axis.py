"""The years as bars over bands of ten; pressing one, or drawing over several, chooses them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.theme import font
from archive_app.ui.timeline.scale import Scale, scale

HEIGHT = 172
FOOT = 26
HEAD = 22
MARGIN = 16
LABEL = 84
"""The least room for the label of a band."""

WIDEST = 22
NUMBERED = 20
"""A bar is at most so wide; one of the other width or more has its number over it."""

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class YearAxis(QWidget):
    """`chose` gives the years that a person chose, or None for all of them."""

    chose = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._counts: Mapping[int, int] = {}
        self._marks: Collection[int] = ()
        self._began: int | None = None
        self.chosen: range | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(desk.say("as_timeline"))
        desk.look_changed.connect(self.update)

    @property
    def scale(self) -> Scale:
        """Return the scale of what is shown, in the width that there is."""
        years = dict.fromkeys([*self._counts, *self._marks], 0)
        return scale(years, self.width() - 2 * MARGIN)

    def show_years(self, counts: Mapping[int, int], marks: Collection[int]) -> None:
        """Show how many there are in each year, and in which ones the chronicle tells something."""
        self._counts, self._marks = counts, marks
        self.update()

    def choose(self, years: range | None) -> None:
        """Choose some years, or all with None, and tell it."""
        if years != self.chosen:
            self.chosen = years
            self.update()
            self.chose.emit(years)

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now, look = QPainter(self), self.scale, self._desk.look
        painter.fillRect(self.rect(), QColor(look.panel))
        if not self._counts and not self._marks:
            return
        painter.translate(MARGIN, 0)
        self._bands(painter, now)
        bars = now.bars(self._counts)
        for year, count in bars.items():
            self._bar(painter, now, year, (count, max(bars.values())))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ink))
        for mark in sorted({one - one % now.unit for one in self._marks}):
            middle = now.x(mark) + now.step / 2
            painter.drawEllipse(QPointF(middle, HEIGHT - FOOT + 5), 2.5, 2.5)
        if self.hasFocus():
            self._focus(painter, now)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x() - MARGIN
        band = self._band_at(event.position())
        self._began = None if band else self.scale.year(x)
        if band:
            self.choose(None if band == self.chosen else band)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._began is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.choose(self._between(self._began, self.scale.year(event.position().x() - MARGIN)))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        began, self._began = self._began, None
        here = self.scale.year(event.position().x() - MARGIN)
        if began is not None and began == here:
            one = self._between(here, here)
            self.choose(None if one == self.chosen else one)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.chosen is not None:
            self.choose(None)
        elif key in STEPS and self._counts:
            held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(STEPS[key], wider=bool(held))
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos().x() - MARGIN), self)
            return True
        return super().event(event)

    def _bands(self, painter: QPainter, now: Scale) -> None:
        look, bands = self._desk.look, now.bands()
        painter.setFont(font(12))
        each = now.width / len(bands)
        apart = max(round(LABEL / each + 0.5), 1)
        for number, band in enumerate(bands):
            left, right = now.x(band.start), now.x(band.stop)
            area = QRectF(left, 0, right - left, HEIGHT - FOOT)
            painter.fillRect(area, QColor(look.quiet_panel if number % 2 else look.panel))
            if number % apart == 0:
                painter.setPen(QColor(look.quiet))
                room = QRectF(left, HEIGHT - FOOT + 8, each * apart, FOOT - 8)
                decade = self._desk.say("timeline_band", year=band.start)
                label = decade if now.unit == 1 else span(band)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, label)
        painter.setPen(QColor(look.line))
        painter.drawLine(QPointF(0, HEIGHT - FOOT), QPointF(now.width, HEIGHT - FOOT))

    def _bar(self, painter: QPainter, now: Scale, year: int, share: tuple[int, int]) -> None:
        """Paint a bar for a count of the most that there are."""
        look, (count, most) = self._desk.look, share
        inside = self.chosen is None or year in self.chosen
        height = max(count / most * (HEIGHT - FOOT - HEAD), 3.0)
        width = min(now.step - 2 if now.step > 5 else now.step, WIDEST)
        left = now.x(year) + (now.step - width) / 2
        bar = QRectF(left, HEIGHT - FOOT - height, width, height)
        painter.fillRect(bar, QColor(look.accent if inside else look.line))
        if now.step >= NUMBERED:
            painter.setPen(QColor(look.quiet))
            painter.setFont(font(11))
            room = QRectF(now.x(year), bar.top() - 18, now.step, 16)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, f"{count:,}")

    def _focus(self, painter: QPainter, now: Scale) -> None:
        """Draw a line below the years that the keys move."""
        years = self.chosen or range(now.first, now.last)
        painter.setBrush(QColor(self._desk.look.accent))
        left, right = now.x(years.start), now.x(years.stop)
        painter.drawRect(QRectF(left, HEIGHT - FOOT - 1, right - left, 2))

    def _band_at(self, place: QPointF) -> range | None:
        """Return the band whose label is at a place."""
        if place.y() < HEIGHT - FOOT:
            return None
        year = self.scale.year(place.x() - MARGIN)
        return next((band for band in self.scale.bands() if year in band), None)

    def _between(self, one: int, other: int) -> range:
        return range(min(one, other), max(one, other) + self.scale.unit)

    def _step(self, by: int, *, wider: bool) -> None:
        """Go to the next bar on a side, or take it in as well."""
        years = list(self.scale.bars(self._counts))
        if self.chosen is None:
            end = years[0 if by > 0 else -1]
        else:
            edge = self.chosen.stop if by > 0 else self.chosen.start
            beyond = [one for one in years if (one >= edge if by > 0 else one < edge)]
            if not beyond:
                return
            end = beyond[0 if by > 0 else -1]
        start = self.chosen if wider and self.chosen else range(end, end + 1)
        self.choose(self._between(min(start.start, end), max(start.stop - self.scale.unit, end)))

    def _tip(self, x: float) -> str:
        now = self.scale
        year = now.year(x)
        count = now.bars(self._counts).get(year, 0)
        years = span(range(year, year + now.unit))
        return self._desk.say("timeline_bar", years=years, count=f"{count:,}")


def span(years: range) -> str:
    """Return years as people write them: 1957, or 1950—1959."""
    return str(years.start) if len(years) == 1 else f"{years.start}—{years.stop - 1}"
