"""Where each of very many pictures stands: reckoned from its number, never laid out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

CELL = QSize(184, 188)
"""As narrow as a cell may be, and as high as it is."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """So many pictures in lines of one width, moved up by `offset` pixels."""

    count: int
    width: int
    offset: int = 0

    @property
    def columns(self) -> int:
        """Return how many pictures stand in a line."""
        return max(1, self.width // CELL.width())

    @property
    def height(self) -> int:
        """Return how high all lines are together."""
        return -(-self.count // self.columns) * CELL.height()

    def place(self, number: int) -> QRect:
        """Return where a picture stands; those of a line share its width evenly."""
        line, column = divmod(number, self.columns)
        left, right = (self.width * at // self.columns for at in (column, column + 1))
        return QRect(left, line * CELL.height() - self.offset, right - left, CELL.height())

    def near(self, point: QPoint) -> int:
        """Return the number of the picture at a point or, outside of all lines, beside it."""
        column = min(max(0, point.x()) * self.columns // max(1, self.width), self.columns - 1)
        return self._line(point.y()) * self.columns + column

    def at(self, point: QPoint) -> int | None:
        """Return the number of the picture at a point, if there is one."""
        number = self.near(point)
        there = 0 <= number < self.count and self.place(number).contains(point)
        return number if there else None

    def touched(self, area: QRect) -> range:
        """Return the pictures of all lines that an area touches."""
        first, last = max(0, self._line(area.top())), self._line(area.bottom())
        return range(first * self.columns, min((last + 1) * self.columns, self.count))

    def framed(self, frame: QRect) -> list[range]:
        """Return the pictures that a frame touches, line by line."""
        left, right = self.near(frame.topLeft()), self.near(frame.topRight())
        lines = self._line(frame.bottom()) - self._line(frame.top()) + 1
        starts = range(0, lines * self.columns, self.columns)
        return [self._held(range(left + gone, right + gone + 1)) for gone in starts]

    def between(self, start: QPoint, end: QPoint) -> range:
        """Return the pictures from one point to another, in their order."""
        first, last = sorted((self.near(start), self.near(end)))
        return self._held(range(first, last + 1))

    def _line(self, y: int) -> int:
        return (y + self.offset) // CELL.height()

    def _held(self, numbers: range) -> range:
        return range(max(0, numbers.start), min(numbers.stop, self.count))
