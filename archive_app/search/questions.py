"""The words of the search box as a small tree. Any text at all is a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from archive_app.search.folding import folded, written
from archive_app.search.sounds import is_sound

MOST_WORDS = 64
"""Words beyond these are not looked at: nobody types them, and an answer must come at once."""

_PIECE = re.compile(
    r"""(?P<minus>[-－](?=\S))?(?:"(?P<phrase>[^"]*)"?|“(?P<chinese>[^”]*)”?|(?P<word>\S+))"""
)
_EITHER = {"OR", "或", "|", "｜"}


@dataclass(frozen=True)
class Word:
    """A piece of text that must stand in an entry somewhere."""

    text: str

    @cached_property
    def needle(self) -> str:
        """What is looked for: the word folded."""
        return folded(self.text)

    @cached_property
    def written(self) -> str:
        """The word as it was typed, in the places of the needle."""
        return written(self.text)


class Sound(Word):
    """Small letters that may be how a name sounds, which is written nowhere."""


@dataclass(frozen=True, slots=True)
class Without:
    """What an entry must not have."""

    question: Tree


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these."""

    questions: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class All:
    """Every one of these; with none, every entry."""

    questions: tuple[Tree, ...]


Tree = Word | Without | Either | All


def parse(text: str) -> Tree:
    """Return the question that a text asks: words, "phrases", -without and OR (或) between two.

    Whatever is none of these is plain text. No text raises.
    """
    pieces = list(islice(_pieces(text), MOST_WORDS))
    groups: list[list[Tree]] = []
    joining = False
    for place, (typed, tree) in enumerate(pieces, 1):
        if joining:
            groups[-1].append(tree)
            joining = False
        elif typed in _EITHER and groups and place < len(pieces):
            joining = True
        else:
            groups.append([tree])
    asked = tuple(dict.fromkeys(_one_of(group) for group in groups))
    return asked[0] if len(asked) == 1 else All(asked)


def holds(tree: Tree, has: Callable[[Word], bool]) -> bool:
    """Tell whether a question is met where `has` says which words there are."""
    if isinstance(tree, Word):
        return has(tree)
    if isinstance(tree, Without):
        return not holds(tree.question, has)
    together = all if isinstance(tree, All) else any
    return together(holds(part, has) for part in tree.questions)


def wanted(tree: Tree) -> Iterator[Word]:
    """Yield the words that are to be found written, those after a minus left out."""
    if isinstance(tree, Word):
        if not isinstance(tree, Sound):
            yield tree
    elif isinstance(tree, All | Either):
        for part in tree.questions:
            yield from wanted(part)


def phrase(tree: Tree) -> Word | None:
    """Return the words of a question as they were typed, one after the other, if it has several."""
    words = (
        [part for part in tree.questions if isinstance(part, Word)] if isinstance(tree, All) else []
    )
    return Word(" ".join(word.text for word in words)) if len(words) > 1 else None


def _pieces(text: str) -> Iterator[tuple[str, Tree]]:
    """Yield each piece as it was typed, and what it asks; pieces of nothing visible are skipped."""
    for found in _PIECE.finditer(text):
        kept = found["phrase"] or found["chinese"] or found["word"] or ""
        word = Word(kept)
        if word.needle:
            yield found.group(), Without(word) if found["minus"] else _or_sound(found, word)


def _or_sound(found: re.Match[str], word: Word) -> Tree:
    """Return a word, or where it may be one, either the word or the sound."""
    return Either((word, Sound(word.text))) if is_sound(found["word"] or "") else word


def _one_of(group: list[Tree]) -> Tree:
    """Return the group as one question."""
    return group[0] if len(group) == 1 else Either(tuple(group))
