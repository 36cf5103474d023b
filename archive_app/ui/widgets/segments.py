"""A few buttons side by side of which one is down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from archive_app.ui.theme import font

MARGIN = 15


class Segments(QWidget):
    """A choice among few; `chosen` gives the id of the button that a person pressed."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, str]], *, may_be_none: bool = False) -> None:
        super().__init__()
        self._may_be_none = may_be_none
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 0, 0)
        row.setSpacing(0)
        for name, label in parts:
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("rank", "segment")
            button.clicked.connect(lambda _=False, name=name: self._pressed(name))
            self.buttons[name] = button
            self.call(name, label)
            row.addWidget(button)
        for name, end in ((parts[0][0], "first"), (parts[-1][0], "last")):
            self.buttons[name].setProperty("end", end)

    def call(self, name: str, label: str) -> None:
        """Give a button another label."""
        bold = QFontMetrics(font(13, bold=True))  # the one that is down is bold, and wider
        self.buttons[name].setText(label)
        self.buttons[name].setMinimumWidth(bold.horizontalAdvance(label) + 2 * MARGIN)

    def current(self) -> str:
        """Return the id of the button that is down, or nothing."""
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, name: str) -> None:
        """Put one button down, or none, without telling."""
        for known, button in self.buttons.items():
            button.setChecked(known == name)

    def _pressed(self, name: str) -> None:
        lifted = self._may_be_none and not self.buttons[name].isChecked()
        self.choose("" if lifted else name)
        self.chosen.emit(self.current())
