"""Text from data, shown as it is: never read as markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override


class Plain(QLabel):
    """A label of plain text in one of the ranks of `window.qss` (title, section, quiet, …)."""

    def __init__(self, text: str = "", rank: str = "", *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("rank", rank)
        self.setWordWrap(wrap)
        self.setText(text)

    def rank(self, rank: str) -> None:
        """Give the text another rank."""
        if rank != self.property("rank"):  # to style anew takes longer than to write
            self.setProperty("rank", rank)
            restyle(self)


class Elided(Plain):
    """One line of plain text that ends in … where there is no room; its tip has all of it."""

    def __init__(
        self,
        text: str = "",
        rank: str = "",
        side: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, rank)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def setText(self, text: str) -> None:
        super().setText(text.replace("\n", " "))
        self.setToolTip(tip(text))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("……"), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fitting = self.fontMetrics().elidedText(self.text(), self._side, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), fitting)


def tip(text: str) -> str:
    """Return a tool tip that shows the text as it is; Qt would read `<b>` in a plain one."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;")  # `html` costs the start 4 ms
    return f"<p style='white-space: pre-wrap'>{plain}</p>" if text else ""


def restyle(widget: QWidget) -> None:
    """Make the style sheet look again at a widget whose properties have changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
