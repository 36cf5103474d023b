"""The chips above the list: what narrows it, how many there are of each kind and in each state."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton
from typing_extensions import override

from archive_app.domain.hits import Question
from archive_app.domain.kinds import Kinds
from archive_app.ui.find.asking import Answer, Stated
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.words import Words

LINES = 2  # more would leave the list itself too little room in a small window


class Facets(QFrame):
    """A chip for all that narrows the answer, then for each kind and each state in it.

    A press on one that is down lets it go: `chosen` gives a facet and its value, `stated` a state,
    `unasked` former words, `widened` the place; `shortened` asks for
    the names of which the words are short forms, or no longer. Those that could be `offered` are
    left out where the facets are beside the list. What takes more than two lines is folded away
    behind a last chip, but for what is down.
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
        self._all: list[QPushButton] = []
        self._chips: list[QPushButton] = []
        self.offered = True
        self._unfolded = False
        self._more = QPushButton(self)
        self._more.setProperty("rank", "chip")
        self._more.clicked.connect(self._turn)
        self._flow = Flow()
        self._flow.setContentsMargins(0, 8, 0, 8)
        self.setLayout(self._flow)

    def show_answer(self, answer: Answer, place: str) -> None:
        """Show the chips of an answer; `place` is the name of what it looks in."""
        question = answer.wish.question
        self._flow.removeWidget(self._more)
        self._flow.empty()
        self._all, self._chips = [], []
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
            self._all.remove(chip)
            chip.deleteLater()
        self._states = states
        shown = (one for one in states if self.offered or one.term in self._asked.terms)
        self._chips = [self._state_chip(one) for one in shown]
        self.setVisible(bool(self._all))
        self._fold()

    def show_short(self, count: int, *, down: bool = False) -> None:
        """Show how many have a name of which the words are a short form, if there are any."""
        if count or down:
            text = self._say("short_names", count=f"{count:,}")
            self._chip(text + (" ✕" if down else ""), self.shortened.emit, down=down)
            self.show()
            self._fold()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _turn(self) -> None:
        """Show all chips, or no longer."""
        self._unfolded = not self._unfolded
        self._fold()

    def _fold(self) -> None:
        """Hide the last chips where all would take too many lines, unless all are wanted."""
        kept, width = list(self._all), self.width()
        folds = self._flow.lines_of(kept, width) > LINES
        if folds and not self._unfolded:
            self._more.setText(self._say("facet_more", count=len(self._all)))
            for chip in [chip for chip in reversed(self._all) if not chip.isChecked()]:
                if self._flow.lines_of([*kept, self._more], width) <= LINES:
                    break
                kept.remove(chip)
        for chip in self._all:
            chip.setVisible(chip in kept)
        self._end(len(self._all) - len(kept), shown=folds)
        self.updateGeometry()

    def _end(self, hidden: int, *, shown: bool) -> None:
        """Have the chip that folds the others stand at their end, saying how many are hidden."""
        say = self._say
        self._more.setText(say("facet_more", count=hidden) if hidden else say("facet_fewer"))
        self._more.setVisible(shown)
        self._flow.removeWidget(self._more)
        self._flow.addWidget(self._more)
        if self._all:
            self.setTabOrder(self._all[-1], self._more)

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
        self._all.append(chip)
        return chip
