"""A line that says something and stays until it is answered or closed; never a box."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton

from archive_app.ui.widgets.plain import Plain

Buttons = Sequence[tuple[str, Callable[[], None]]]


class Notice(QFrame):
    """One sentence in its rank (info, good, attention, bad), with what a person can do."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "notice")
        self.text = Plain("", "", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 8, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.text, 1)
        self._buttons: list[QPushButton] = []
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.clicked.connect(self.close_notice)
        self._row.addWidget(self._close)
        self.hide()

    def say(self, text: str, rank: str, buttons: Buttons = ()) -> None:
        """Say a sentence instead of the one before."""
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._button(label, act) for label, act in buttons]
        self.text.rank(rank)
        self.text.setText(text)
        self.show()

    def withdraw(self, text: str) -> None:
        """Take a sentence away that is true no longer; another one stays."""
        if self.text.text() == text:
            self.hide()

    def close_notice(self) -> None:
        """Take the line away."""
        self.hide()
        self.closed.emit()

    def _button(self, label: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("rank", "link")
        button.clicked.connect(act)
        self._row.insertWidget(self._row.count() - 1, button)
        return button
