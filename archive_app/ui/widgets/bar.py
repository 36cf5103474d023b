"""The bars at the head of a page and above a list."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from archive_app.ui.widgets.flow import Flow


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


def wrapped(*widgets: QWidget, pane: str = "") -> QFrame:
    """Return a bar of widgets from left to right, in as many lines as the width asks for."""
    frame = QFrame()
    frame.setProperty("pane", pane)
    flow = Flow()
    flow.setContentsMargins(16, 9, 16, 9)
    for widget in widgets:
        flow.addWidget(widget)
    frame.setLayout(flow)
    return frame
