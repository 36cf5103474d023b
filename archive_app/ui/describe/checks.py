"""What is missing in an entry, what looks wrong and what is offered: one line leads to each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from archive_app.domain.advice import DOUBTFUL, MISSING, OFFERED, Advice
from archive_app.ui.widgets.plain import restyle
from archive_app.ui.widgets.pressable import Pressable
from archive_app.ui.words import Words

RANKS = {MISSING: "quiet", DOUBTFUL: "attention", OFFERED: "good"}


class ChecksView(QFrame):
    """One line that counts, and below it, once that is pressed, a line for each advice.

    `followed` gives the advice that a person pressed. Nothing here keeps anybody from saving.
    """

    followed = Signal(object)

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._say = say
        self._count = ""
        self.lines: list[Pressable] = []
        self.summary = Pressable("", "attention")
        self._body = QWidget()
        self._body.hide()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(16, 0, 0, 0)
        self._column.setSpacing(6)
        self.summary.pressed.connect(self._toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 0)
        column.setSpacing(6)
        column.addWidget(self.summary)
        column.addWidget(self._body)

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show this advice; nothing at all if there is none."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [self._line(one) for one in advice]
        counts = {
            severity: sum(one.severity == severity for one in advice)
            for severity in (DOUBTFUL, MISSING, OFFERED)
        }
        told = [self._say(f"checks_{key}", count=n) for key, n in counts.items() if n]
        self._count = self._say("between").join(told)
        self.summary.setProperty("rank", "attention" if counts[DOUBTFUL] else "quiet")
        restyle(self.summary)
        self.setVisible(bool(advice))
        self._tell()

    def _line(self, advice: Advice) -> Pressable:
        line = Pressable(self._say.advise(advice), RANKS[advice.severity])
        line.pressed.connect(lambda: self.followed.emit(advice))
        self._column.addWidget(line)
        return line

    def _toggle(self) -> None:
        self._body.setVisible(self._body.isHidden())
        self._tell()

    def _tell(self) -> None:
        self.summary.setText(f"{'▸' if self._body.isHidden() else '▾'} {self._count}")
