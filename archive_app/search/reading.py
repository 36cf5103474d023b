"""The words of the search box as a tree. Any text at all is a question."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.domain.asked import Piece, pieces
from archive_app.search.questions import (
    All,
    Either,
    InFields,
    Near,
    Quoted,
    Sound,
    Tree,
    Valued,
    Without,
    Word,
)
from archive_app.search.sounds import is_sound

MOST_WORDS = 64
"""Words beyond these are not looked at: nobody types them, and an answer must come at once."""
MOST_SOUNDS = 16
"""Words beyond these are looked for as they are written alone, and not as names may sound."""
_NEAR, _IN_FIELD, _LETTER_IN_FIELD = 6, 2, 12
"""As many words as these take the time of: each place of theirs is looked at."""

Knowing = Callable[[Piece], Tree | None]
NOTHING = All(())


def parse(text: str, knowing: Knowing = lambda _: None) -> Tree:
    """Return the question that a text asks; `knowing` says what a field with a value means.

    What it does not know is plain text. No text raises.
    """
    return _Reading(text, knowing).all()


class _Reading:
    """Reads the pieces from left to right; what stands in brackets is a question of its own."""

    def __init__(self, text: str, knowing: Knowing) -> None:
        self._waiting = iter(pieces(text))
        self._knowing = knowing
        self._words = self._sounds = 0

    def all(self) -> Tree:
        """Return what is asked up to the bracket that closes, or to the end."""
        groups: list[list[Tree]] = []
        joining = False
        last: Word | None = None
        for piece in self._waiting:
            if piece.sort == "close":
                break
            if piece.sort == "either":
                joining = bool(groups)
                continue
            if piece.sort == "near":
                beside = Word(next(self._waiting).text)
                tree = self._near(groups, last, beside, int(piece.text))
                last = beside
            else:
                tree = self._asked(piece)
                last = Word(piece.text) if piece.is_text and tree else None
            if tree is not None:
                if joining:
                    groups[-1].append(tree)
                else:
                    groups.append([tree])
                joining = False
        asked = tuple(dict.fromkeys(_one_of(group) for group in groups))
        return asked[0] if len(asked) == 1 else All(asked)

    def _asked(self, piece: Piece) -> Tree | None:
        """Return what a piece asks for; nothing where there is nothing, or beyond MOST_WORDS."""
        if piece.sort == "open":
            within = self.all()
            tree = None if within == NOTHING else within
        else:
            tree = self._known(piece)
        return Without(tree) if tree is not None and piece.without else tree

    def _known(self, piece: Piece) -> Tree | None:
        known = self._knowing(piece) if piece.sort == "field" else None
        plain = piece.as_word() if piece.sort == "field" else piece
        word = Quoted(plain.text) if plain.sort == "phrase" else Word(plain.text)
        if known is None and not word.needle:
            return None
        self._words += _weight(known)
        if self._words > MOST_WORDS:
            return None
        sounds = plain.sort == "word" and not plain.without and is_sound(plain.text)
        self._sounds += sounds
        may_sound = sounds and self._sounds <= MOST_SOUNDS
        return known or (Either((word, Sound(word.text))) if may_sound else word)

    def _near(
        self, groups: list[list[Tree]], word: Word | None, beside: Word, reach: int
    ) -> Tree | None:
        """Put two words that stand near each other in the place of the first of them."""
        self._words += _NEAR
        if not beside.needle or self._words > MOST_WORDS:
            return None
        if word is None:
            return beside
        before = groups[-1][-1]
        near = Near(word, beside, reach)
        groups[-1][-1] = All((before, near)) if isinstance(before, Near | All) else near
        return None


def _weight(tree: Tree | None) -> int:
    """Return as many words as what a field asks for takes the time of."""
    if isinstance(tree, InFields):
        return _IN_FIELD if len(tree.needle) > 1 else _LETTER_IN_FIELD
    if isinstance(tree, Either | All):
        slow = (one for one in tree.questions if not isinstance(one, Valued))
        return max(1, sum(map(_weight, slow)))
    return 1


def _one_of(group: list[Tree]) -> Tree:
    """Return the group as one question."""
    return group[0] if len(group) == 1 else Either(tuple(group))
