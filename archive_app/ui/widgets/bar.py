"""The bar at the head of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget


def bar(*widgets: QWidget | None, pane: str = "head") -> QFrame:
    """Return a bar of widgets from left to right; None stands for the room between them."""
    frame = QFrame()
    frame.setProperty("pane", pane)
    row = QHBoxLayout(frame)
    row.setContentsMargins(16, 9, 16, 9)
    row.setSpacing(12)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return frame
