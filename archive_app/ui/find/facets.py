"""The chips above the list: where it looks, how many there are of each kind and in each state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from archive_app.domain.hits import Question
from archive_app.domain.kinds import Kinds
from archive_app.ui.find.asking import Answer, Stated
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.words import Words


class Facets(QFrame):
    """A chip for each kind in the answer, then for each state; those that narrow it are down."""

    narrowed = Signal(str)
    stated = Signal(str)
    widened = Signal()

    def __init__(self, kinds: Kinds, say: Words) -> None:
        super().__init__()
        self.setProperty("pane", "head")
        self._kinds = kinds
        self._say = say
        self._asked = Question()
        self._states: Sequence[Stated] = ()
        self._chips: list[QPushButton] = []
        self._flow = Flow()
        self._flow.setContentsMargins(16, 8, 16, 8)
        self.setLayout(self._flow)

    def show_answer(self, answer: Answer, place: str) -> None:
        """Show the chips of an answer; `place` is the name of what it looks in."""
        question = answer.wish.question
        self._flow.empty()
        self._chips = []
        if place and question.text:
            chip = self._chip(self._say("within", name=place), down=True)
            chip.clicked.connect(self.widened)
        for kind in self._kinds:
            count = answer.listing.counts.get(kind.id, 0)
            if count or question.kind == kind.id:
                self._kind_chip(kind.id, count, down=question.kind == kind.id)
        same, self._asked = question == self._asked, question
        self.show_states(self._states if same else [])

    def show_states(self, states: Sequence[Stated]) -> None:
        """Show the states of what was found, which are counted a moment later."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._states = states
        self._chips = [self._state_chip(one) for one in states]
        self.setVisible(self._flow.count() > 0)
        self.updateGeometry()

    def _state_chip(self, state: Stated) -> QPushButton:
        down = state.term in self._asked.terms
        chip = self._chip(f"{state.name} {state.count:,}{' ✕' if down else ''}", down=down)
        chip.clicked.connect(lambda: self.stated.emit("" if down else state.term))
        return chip

    def _kind_chip(self, kind: str, count: int, *, down: bool) -> None:
        label = self._say.label(self._kinds[kind].label)
        chip = self._chip(f"{label} {count:,}{' ✕' if down else ''}", down=down)
        chip.clicked.connect(lambda: self.narrowed.emit("" if down else kind))

    def _chip(self, text: str, *, down: bool) -> QPushButton:
        chip = QPushButton(text.replace("&", "&&"))
        chip.setProperty("rank", "chip")
        chip.setCheckable(True)
        chip.setChecked(down)
        self._flow.addWidget(chip)
        return chip
