"""An editor for what several sources say of one thing: a card for each of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from archive_app.domain.entries import Value
from archive_app.ui.widgets.claim_card import CardWords, ClaimCard, Claimed
from archive_app.ui.widgets.editor import Editor, Shown


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """What the editor says: on its cards, on the button for one more, and to have one back."""

    card: CardWords
    add: str
    back: str


class ClaimsEditor(Editor):
    """Cards one below the other; the first is always there, blank where nothing is known.

    Several of them, as `domain.claims` writes them, may be pasted into any card.
    """

    def __init__(self, claimed: Claimed, words: ClaimWords) -> None:
        super().__init__()
        self._claimed, self._words = claimed, words
        self._named = ("", "")
        self._shown: Value | None = None
        self._dropped: list[tuple[int, ClaimCard]] = []
        self.cards: list[ClaimCard] = []
        self.add_button = self._button(words.add, self.add)
        self.back_button = self._button(words.back, self.put_back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch()
        foot.addWidget(self.back_button)
        self._column.addLayout(foot)
        self._insert(0)
        self._look()

    @override
    def value(self) -> Value | None:
        claims = [claim for card in self.cards if (claim := card.claim()) is not None]
        if not isinstance(self._shown, list) and claims == [self._shown]:
            return self._shown  # kept before the field took several, and still as it was
        return claims or None

    @override
    def show_value(self, value: Value | None, shown: Shown) -> None:
        self._shown = value
        while self._dropped:
            self._dropped.pop()[1].deleteLater()
        claims = value if isinstance(value, list) else [] if value is None else [value]
        for card in self.cards[max(len(claims), 1) :]:
            if not (card.holds_focus() and card.is_blank()):
                self._take_out(card).deleteLater()
        while len(self.cards) < len(claims):
            self._insert(len(self.cards))
        for card, claim in zip(self.cards, claims, strict=False):
            card.show_claim(claim)
        if not claims:
            self.cards[0].show_claim(None)
        self._look()

    @override
    def inputs(self) -> list[QWidget]:
        return [widget for card in self.cards for widget in card.inputs()]

    @override
    def stops(self) -> list[QWidget]:
        cards = [widget for card in self.cards for widget in card.stops()]
        return [*cards, self.add_button, self.back_button]

    @override
    def call(self, name: str, label: str) -> None:
        self._named = (name, label)
        for card in self.cards:
            card.call(name, label)

    @override
    def mark(self, *, gap: bool, fault: bool) -> None:
        for card in self.cards:
            card.mark(gap=gap)

    def add(self) -> None:
        """Add a blank card and go there."""
        self._insert(len(self.cards))
        self._look()
        self.cards[-1].editor.setFocus()

    def put_back(self) -> None:
        """Put the card back that was taken away last, with all that stood there."""
        place, card = self._dropped.pop()
        blank = [one for one in self.cards if one.is_blank()]
        self._place(card, place)
        for one in blank:
            self._take_out(one).deleteLater()
        self._touched()
        card.editor.setFocus()

    def _drop(self, card: ClaimCard) -> None:
        """Take a card away; it can be put back until the form shows something else."""
        place = self.cards.index(card)
        if len(self.cards) == 1:
            self._insert(1)
        self._dropped.append((place, self._take_out(card)))
        self._touched()
        self.cards[max(place - 1, 0)].editor.setFocus()

    def _spread(self, card: ClaimCard, claims: Sequence[Value]) -> None:
        """Show claims that were written into one card, each in its own."""
        place = self.cards.index(card)
        for further, claim in enumerate(claims):
            if further:
                self._insert(place + further)
            self.cards[place + further].show_claim(claim)
        self._touched()

    def _insert(self, place: int) -> None:
        card = ClaimCard(self._claimed, self._words.card)
        card.call(*self._named)
        card.changed.connect(self._touched)
        card.dropped.connect(lambda: self._drop(card))
        card.spread.connect(lambda claims: self._spread(card, claims))
        self._place(card, place)

    def _place(self, card: ClaimCard, place: int) -> None:
        """Show a card in its place, where Tab comes to it too."""
        before = self.stops()[0].previousInFocusChain() or self
        self.cards.insert(place, card)
        self._column.insertWidget(place, card)
        card.show()
        for one, following in pairwise([before, *self.stops()]):
            QWidget.setTabOrder(one, following)
        self.setFocusProxy(self.cards[0].editor)

    def _take_out(self, card: ClaimCard) -> ClaimCard:
        self.cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        if self.cards:
            self.setFocusProxy(self.cards[0].editor)
        return card

    def _touched(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Offer one more where all cards are used, and what was taken away."""
        for card in self.cards:
            card.fold(alone=len(self.cards) == 1)
        self.add_button.setVisible(not any(card.is_blank() for card in self.cards))
        self.back_button.setVisible(bool(self._dropped))

    def _button(self, label: str, does: Callable[[], None]) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("rank", "link")
        button.clicked.connect(does)
        return button
