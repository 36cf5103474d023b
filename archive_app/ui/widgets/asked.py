"""A few short questions beside each other, as many in a line as there is room for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.plain import Plain

WIDTH = 150


class Asked(QWidget):
    """Labelled inputs by their names; `done` tells that Enter was pressed in a line of text."""

    done = Signal()

    def __init__(self, inputs: Mapping[str, tuple[str, QWidget]], width: int = WIDTH) -> None:
        super().__init__()
        self._inputs = {name: widget for name, (_, widget) in inputs.items()}
        flow = Flow(10)
        for label, widget in inputs.values():
            widget.setAccessibleName(label)
            widget.setMinimumWidth(width)
            flow.addWidget(_labelled(label, widget))
            if isinstance(widget, QLineEdit):
                widget.returnPressed.connect(self.done)
        self.setLayout(flow)

    def texts(self) -> dict[str, str]:
        """Return what stands in each input; of a choice, what is chosen there."""
        return {name: _text(widget) for name, widget in self._inputs.items()}

    def clear(self) -> None:
        """Empty the lines of text."""
        for widget in self._inputs.values():
            if isinstance(widget, QLineEdit):
                widget.clear()


def _text(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return str(widget.currentData() or "")
    return widget.text().strip() if isinstance(widget, QLineEdit) else ""


def _labelled(label: str, widget: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Plain(label, "section"))
    column.addWidget(widget)
    return whole
