"""The chips above the list: what narrows it, how many there are of each kind and in each state."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from archive_app.domain.hits import Question
from archive_app.domain.kinds import Kinds
from archive_app.ui.find.asking import Answer, Stated
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.words import Words


class Facets(QFrame):
    """A chip for all that narrows the answer, then for each kind and each state in it.

    A press on one that is down lets it go: `chosen` gives a facet and its value, `stated` a state,
    `unasked` former words, `widened` the place; `shortened` asks for
    the names of which the words are short forms, or no longer. Those that could be `offered` are
    left out where the facets are beside the list.
    """

    chosen = Signal(str, str)
    stated = Signal(str)
    unasked = Signal(str)
    shortened = Signal()
    widened = Signal()

    def __init__(self, kinds: Kinds, say: Words) -> None:
        super().__init__()
        self._kinds = kinds
        self._say = say
        self._asked = Question()
        self._states: Sequence[Stated] = ()
        self._chips: list[QPushButton] = []
        self.offered = True
        self._flow = Flow()
        self._flow.setContentsMargins(0, 8, 0, 8)
        self.setLayout(self._flow)

    def show_answer(self, answer: Answer, place: str) -> None:
        """Show the chips of an answer; `place` is the name of what it looks in."""
        question = answer.wish.question
        self._flow.empty()
        self._chips = []
        if place and question.text:
            self._chip(self._say("within", name=place), self.widened.emit, down=True)
        for words in question.former:
            self._former_chip(words)
        for pair, name in answer.names.items():
            if pair[0] != "kind":
                self._value_chip(pair, name)
        chosen = question.narrowed().get("kind", ())
        for kind in self._kinds:
            count = answer.listing.counts.get(kind.id, 0)
            if (count and self.offered) or kind.id in chosen:
                self._kind_chip(kind.id, count, down=kind.id in chosen)
        same, self._asked = question == self._asked, question
        self.show_states(self._states if same else [])

    def show_states(self, states: Sequence[Stated]) -> None:
        """Show the states of what was found, which are counted a moment later."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._states = states
        shown = (one for one in states if self.offered or one.term in self._asked.terms)
        self._chips = [self._state_chip(one) for one in shown]
        self.setVisible(self._flow.count() > 0)
        self.updateGeometry()

    def show_short(self, count: int, *, down: bool = False) -> None:
        """Show how many have a name of which the words are a short form, if there are any."""
        if count or down:
            text = self._say("short_names", count=f"{count:,}")
            self._chip(text + (" ✕" if down else ""), self.shortened.emit, down=down)
            self.show()

    def _state_chip(self, state: Stated) -> QPushButton:
        down = state.term in self._asked.terms
        text = f"{state.name} {state.count:,}{' ✕' if down else ''}"
        return self._chip(text, lambda: self.stated.emit(state.term), down=down)

    def _kind_chip(self, kind: str, count: int, *, down: bool) -> None:
        label = self._say.label(self._kinds[kind].label)
        text = f"{label} {count:,}{' ✕' if down else ''}"
        self._chip(text, lambda: self.chosen.emit("kind", kind), down=down)

    def _value_chip(self, pair: tuple[str, str], name: str) -> None:
        self._chip(f"{name} ✕", lambda: self.chosen.emit(*pair), down=True)

    def _former_chip(self, words: str) -> None:
        text = self._say("within_former", text=words)
        self._chip(text, lambda: self.unasked.emit(words), down=True)

    def _chip(self, text: str, do: Callable[[], object], *, down: bool) -> QPushButton:
        chip = QPushButton(text.replace("&", "&&"))
        chip.setProperty("rank", "chip")
        chip.setCheckable(True)
        chip.setChecked(down)
        chip.clicked.connect(lambda _=False: do())
        self._flow.addWidget(chip)
        return chip
