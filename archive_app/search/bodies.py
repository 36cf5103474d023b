"""What is searched of an entry, in memory and in the index alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby

from archive_app.domain.hits import Document, Stretch
from archive_app.search.folding import written
from archive_app.search.letters import LETTERS
from archive_app.search.questions import Sound, Word
from archive_app.search.sounds import sounds

BETWEEN = "\n"
"""Stands between two stretches. Folding leaves none, so no word reaches across it."""


@dataclass(frozen=True, slots=True)
class Body:
    """An entry's names and text as they are searched, what belongs together a line.

    `names` and `text` are folded; `written_names` and `written_text` are as written. `sounds` are
    those of the names.
    """

    names: str
    text: str
    written_names: str
    written_text: str
    sounds: str

    def holds(self, word: Word) -> bool:
        """Tell whether it has a word anywhere."""
        if isinstance(word, Sound):
            return word.text in self.sounds
        return word.needle in self.names or word.needle in self.text

    def is_named(self, word: Word) -> bool:
        """Tell whether it has a word in its names."""
        return not isinstance(word, Sound) and word.needle in self.names

    def writes(self, word: Word, *, named: bool) -> bool:
        """Tell whether it has a word as it was typed; if it is `named` so, in its names."""
        if isinstance(word, Sound):
            return False
        return word.written in self.written_names or (
            not named and word.written in self.written_text
        )


@lru_cache(maxsize=512)  # the entries that were changed last are searched at every key stroke
def body(document: Document) -> Body:
    """Return what is searched of a document."""
    names, text, spoken = lines(document)
    return Body(_folded(names), _folded(text), names, text, spoken)


def lines(document: Document) -> tuple[str, str, str]:
    """Return the names, the texts and the sounds of the names of a document, a line each."""
    spoken = chain.from_iterable(map(sounds, document.names))
    return _lines(document.names), _lines(_running(document.stretches)), _lines(spoken)


def runs_on(stretch: Stretch, other: Stretch) -> bool:
    """Tell whether a word may begin in one stretch and end in the next: two of one original.

    A line, a page or a breath ends anywhere in Chinese: 城市更 / 新 is 城市更新.
    """
    return bool(stretch.original) and stretch.original == other.original


def _running(stretches: Iterable[Stretch]) -> Iterator[str]:
    """Yield the texts of stretches, those that run on as one."""
    for _, together in groupby(enumerate(stretches), lambda one: one[1].original or one[0]):
        yield "\n".join(stretch.text for _, stretch in together)


def _lines(pieces: Iterable[str]) -> str:
    """Return the pieces as written, a line each; what is nothing but space has none."""
    return BETWEEN.join(filter(None, map(written, pieces)))


def _folded(lines: str) -> str:
    """Return lines folded."""
    return BETWEEN.join(line.translate(LETTERS) for line in lines.split(BETWEEN))
