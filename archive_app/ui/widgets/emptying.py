"""Emptying a layout whose widgets are made anew from data."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets go when nobody needs them any more."""
    while layout.count():
        taken = layout.takeAt(0)
        widget = taken.widget() if taken else None
        if widget:
            widget.hide()  # at once: it is deleted a moment later
            widget.deleteLater()
