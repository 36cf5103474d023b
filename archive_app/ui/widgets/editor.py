"""What every editor of one value has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from archive_app.domain.entries import Value
from archive_app.ui.widgets.plain import restyle

Shown = str | tuple[str, ...]
"""The text that people read for a value, or one text for each thing that it points at."""


class Editor(QWidget):
    """Edits one value of a form; `changed` tells that a person touched it."""

    changed = Signal()

    def value(self) -> Value | None:
        """Return the value as it stands, None if empty; raise `Refused` if it cannot be read."""
        raise NotImplementedError

    def show_value(self, value: Value | None, shown: Shown) -> None:
        """Show a value and the text that people read for it, without telling that it changed."""
        raise NotImplementedError

    def inputs(self) -> list[QWidget]:
        """Return the widgets that a person types in, for their order and their marks."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """Return the widgets at which Tab stops, in their order."""
        return self.inputs()

    def call(self, name: str, label: str) -> None:
        """Give the inputs a name for programs and one for people who cannot see the form."""
        for widget in self.inputs():
            widget.setObjectName(name)
            widget.setAccessibleName(label)
            widget.setAcceptDrops(False)  # files dropped anywhere are taken in by the window

    def mark(self, *, gap: bool, fault: bool) -> None:
        """Draw the border of a gap (amber) or of a fault (red)."""
        for widget in self.inputs():
            now = bool(widget.property("gap")), bool(widget.property("fault"))
            if now != (gap, fault):  # to style anew takes longer than all the rest of a form
                widget.setProperty("gap", gap)
                widget.setProperty("fault", fault)
                restyle(widget)
