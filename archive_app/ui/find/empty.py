"""What the list says when nothing is in it, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer, Asking
from archive_app.ui.widgets.plain import Plain

MOST = 6
"""Ways out that are offered at once."""

FIRST = 3
"""Where the ways out begin: behind the room above, the reason, and the room below that."""

WayOut = tuple[str, Callable[[], object]]


class Empty(QFrame):
    """Says why nothing was found; each line below asks for more.

    `widened` asks to look everywhere, `reworded` gives other words for the search box.
    """

    widened = Signal()
    reworded = Signal(str)

    def __init__(self, desk: Desk, asking: Asking) -> None:
        super().__init__()
        self._say = desk.say
        self._asking = asking
        self.why = Plain("", "quiet", wrap=True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ways: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(48, 48, 48, 48)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self._column.addWidget(self.why)
        self._column.addSpacing(12)
        self._column.addStretch(1)

    def text(self) -> str:
        """Return why nothing is there."""
        return self.why.text()

    def show_answer(self, answer: Answer, place: str) -> None:
        """Say why an answer is empty; `place` is the name of what it looks in, if it does."""
        self.why.setText(self._why(answer))
        for way in self.ways:
            self._column.removeWidget(way)
            way.deleteLater()
        offered = [] if answer.wish.removed else self._ways_out(answer, place)
        self.ways = [self._way(*one) for one in offered[:MOST]]

    def show_short(self, count: int) -> None:
        """Offer the names of which the words are short forms, before all else."""
        if count:
            label = self._say("empty_short", count=f"{count:,}")
            self.ways.insert(0, self._way(label, self._asking.shorten, first=True))

    def _why(self, answer: Answer) -> str:
        question = answer.wish.question
        if answer.wish.removed:
            key = "empty_trash"
        elif question.text:
            narrowed = question.chosen or question.former or looks_within(question)
            key = "empty_find_narrowed" if narrowed else "empty_find"
        elif question.chosen or question.former:
            key = "empty_narrowed"
        elif question.selection:
            key = "empty_set"
        else:
            here = "empty_here" if looks_within(question) else "empty_archive"
            key = "empty_site" if question.site else here
        return self._say(key, text=question.text)

    def _ways_out(self, answer: Answer, place: str) -> list[WayOut]:
        """Return what would find more: less narrowing, a wider place, other words."""
        say, asking, question = self._say, self._asking, answer.wish.question
        found: list[WayOut] = [
            (say("empty_drop", name=name), partial(asking.choose, *pair))
            for pair, name in answer.names.items()
        ]
        found += [
            (say("empty_former", text=words), partial(asking.widen, words))
            for words in question.former
        ]
        if len(found) > 1:
            found.append((say("empty_drop_all"), asking.widen))
        if place and question.text:
            found.append((say("empty_everywhere", name=place), self.widened.emit))
        found += [
            (say("empty_ask", text=other), partial(self.reworded.emit, other))
            for other in answer.others
        ]
        return found

    def _way(self, label: str, do: Callable[[], object], *, first: bool = False) -> QPushButton:
        button = QPushButton(label.replace("&", "&&"))
        button.setProperty("rank", "link")
        button.clicked.connect(lambda _=False: do())
        place = FIRST if first else self._column.count() - 1
        self._column.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignCenter)
        return button


def looks_within(question: Question) -> bool:
    """Tell whether a question looks in some place only."""
    places = (question.site, question.group, question.selection, question.figure)
    return any((*places, question.terms, question.person))
