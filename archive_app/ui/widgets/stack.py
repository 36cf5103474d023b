"""How pages are put together: from top to bottom, in two halves, with a foot, in a scroll area."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from archive_app.ui.widgets.flow import Flow


def stack(owner: QWidget, *widgets: QWidget, grows: QWidget) -> None:
    """Put widgets into their owner from top to bottom, one of them with all the room there is."""
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is grows else 0)


def halves(upper: QWidget, lower: QWidget, sizes: tuple[int, int] = (300, 180)) -> QSplitter:
    """Return two widgets one above the other, with a line between them that can be moved."""
    split = QSplitter(Qt.Orientation.Vertical)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(1)
    split.addWidget(upper)
    split.addWidget(lower)
    split.setSizes(list(sizes))
    return split


def foot(*parts: QWidget | Sequence[QWidget]) -> QFrame:
    """Return the foot of a page with its parts from top to bottom; several of them share lines."""
    frame = QFrame()
    frame.setProperty("pane", "foot")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 8, 16, 8)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            flow = Flow()
            for widget in part:
                flow.addWidget(widget)
            column.addLayout(flow)
    return frame


def foot_line(note: QWidget, *buttons: QWidget) -> QFrame:
    """Return the foot of a page in one line: what is to be said, and buttons at the right."""
    frame = QFrame()
    frame.setProperty("pane", "foot")
    row = QHBoxLayout(frame)
    row.setContentsMargins(16, 8, 16, 8)
    row.addWidget(note, 1)
    for button in buttons:
        row.addWidget(button)
    return frame


def scrolled(form: QWidget) -> QScrollArea:
    """Return a form in an area that scrolls up and down where it has to."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(form)
    return area
