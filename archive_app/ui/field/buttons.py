"""Buttons for a thumb: a word that is read at arm's length, and a line that says what it takes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout
from typing_extensions import override

from archive_app.ui.widgets.plain import Elided, Plain

HEIGHT = 44  # pixels: no target in the field is lower


class BigButton(QPushButton):
    """A large button of two lines; a `main` one is filled."""

    def __init__(self, title: str, note: str, *, main: bool = False) -> None:
        super().__init__()
        rank = "field_main" if main else "field"
        self.setProperty("rank", rank)
        self.setAccessibleName(f"{title}　{note}")
        self.title = Plain(title, rank)
        self.note = Elided(note, f"{rank}_note")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addStretch(1)
        for label in (self.title, self.note):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(140, 88)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(88, 80)


def tall(text: str, rank: str = "") -> QPushButton:
    """Return a button of one line that is as high as a thumb needs."""
    button = QPushButton(text)
    button.setProperty("rank", rank)
    button.setMinimumHeight(HEIGHT)
    return button


def line(hint: str) -> QLineEdit:
    """Return a line to type in that is as high as a thumb needs."""
    made = QLineEdit()
    made.setPlaceholderText(hint)
    made.setAccessibleName(hint)
    made.setMinimumHeight(HEIGHT)
    made.setAcceptDrops(False)  # files dropped anywhere are taken in
    return made
