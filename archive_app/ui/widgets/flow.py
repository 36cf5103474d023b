"""A layout that sets its widgets in lines, as words in a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class Flow(QLayout):
    """Widgets from left to right, in as many lines as the width asks for."""

    def __init__(self, gap: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def empty(self) -> None:
        """Take every widget out and away."""
        while self._items:
            widget = self._items.pop().widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def lines_of(self, widgets: Sequence[QWidget], width: int) -> int:
        """Return how many lines some widgets take in a width, be they seen or not."""
        return len(_broken([widget.sizeHint().width() for widget in widgets], width, self._gap))

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._set(QRect(0, 0, width, 0), moving=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._set(rect, moving=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        sizes = [item.minimumSize() for item in self._items]
        width = max((size.width() for size in sizes), default=0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _set(self, rect: QRect, *, moving: bool) -> int:
        """Return the height that the lines take, and put the widgets there if moving."""
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        y = room.y()
        for line in self._lines(room.width()):
            x, height = room.x(), max(size.height() for _, size in line)
            for item, size in line:
                if moving:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height + self._gap
        below = self._gap if y > room.y() else 0
        return y - below + margins.bottom() - rect.y()

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the widgets that are seen, line by line, each with its size."""
        items = [item for item in self._items if not item.isEmpty()]
        hints = [item.sizeHint() for item in items]
        sizes = [QSize(min(hint.width(), room), hint.height()) for hint in hints]
        lines = _broken([size.width() for size in sizes], room, self._gap)
        return [[(items[place], sizes[place]) for place in line] for line in lines]


def _broken(widths: Sequence[int], room: int, gap: int) -> list[list[int]]:
    """Return the places of some widths, line by line as they fit into a room."""
    lines: list[list[int]] = []
    left = 0
    for place, width in enumerate(widths):
        if not lines or width > left:
            lines.append([])
            left = room
        lines[-1].append(place)
        left -= width + gap
    return lines
