"""What is searched of an entry, in memory and in the index alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, groupby
from typing import NamedTuple

from archive_app.domain.hits import Document, Stretch
from archive_app.search.folding import written
from archive_app.search.letters import LETTERS
from archive_app.search.questions import (
    Condition,
    InFields,
    Known,
    Leaf,
    Near,
    Short,
    Sound,
    Valued,
    Word,
)
from archive_app.search.shortening import shortened
from archive_app.search.sounds import sounds

BETWEEN = "\n"
"""Stands between two stretches. Folding leaves none, so no word reaches across it."""

Facets = Mapping[str, tuple[str, ...]]


class Lines(NamedTuple):
    """The names, the texts and the sounds of the names of a document, a line each.

    `name_fields` and `text_fields` say of which field each line of the first two is.
    """

    names: str
    text: str
    sounds: str
    name_fields: tuple[str, ...]
    text_fields: tuple[str, ...]


@dataclass(frozen=True)
class Body:
    """An entry's names and text as they are searched, what belongs together a line.

    `names` and `text` are folded; `written_names` and `written_text` are as written. `sounds` are
    those of the names.
    """

    id: str
    facets: Facets
    lines: Lines

    @cached_property
    def names(self) -> str:
        """The names, folded."""
        return _folded(self.lines.names)

    @cached_property
    def text(self) -> str:
        """The texts, folded."""
        return _folded(self.lines.text)

    def holds(self, leaf: Leaf) -> bool:
        """Tell whether it has what a leaf of a question asks for anywhere."""
        if isinstance(leaf, Sound):
            return leaf.text in self.lines.sounds
        if isinstance(leaf, Short):
            return shortened(leaf, _units(self.names))
        if isinstance(leaf, Word | Near):
            return self.is_named(leaf) or self._tells(leaf)
        return self._is(leaf)

    def is_named(self, leaf: Leaf) -> bool:
        """Tell whether it has that in its names; a condition is met there as well as anywhere."""
        if isinstance(leaf, Sound | Short):
            return False
        if isinstance(leaf, Word | Near):
            return _stands(leaf, self.names, self.lines.name_fields)
        return self._is(leaf)

    def writes(self, leaf: Leaf, *, named: bool) -> bool:
        """Tell whether it has that as it was typed; if it is `named` so, in its names."""
        if isinstance(leaf, Sound | Short):
            return False
        if isinstance(leaf, Near):
            return self.is_named(leaf) if named else self.holds(leaf)
        if isinstance(leaf, Word):
            return _writes(leaf, self.lines.names, self.lines.name_fields) or (
                not named and _writes(leaf, self.lines.text, self.lines.text_fields)
            )
        return self._is(leaf)

    def _tells(self, leaf: Word | Near) -> bool:
        return _stands(leaf, self.text, self.lines.text_fields)

    def _is(self, condition: Condition) -> bool:
        """Tell whether a condition is met."""
        if isinstance(condition, Known):
            return self.id in condition.ids
        values = self.facets.get(condition.facet, ())
        if isinstance(condition, Valued):
            return not condition.values.isdisjoint(values)
        return any(condition.holds(value) for value in values)


@lru_cache(maxsize=512)  # the entries that were changed last are searched at every key stroke
def body(document: Document) -> Body:
    """Return what is searched of a document."""
    return Body(document.id, facets(document), lines(document))


def facets(document: Document) -> Facets:
    """Return what a document is counted by."""
    return {"kind": (document.kind,), "site": (document.site,), **dict(document.facets)}


def lines(document: Document) -> Lines:
    """Return the names, the texts and the sounds of the names of a document."""
    spoken = chain.from_iterable(map(sounds, document.names))
    fields = (*document.name_fields, *[""] * len(document.names))
    names = _lines(zip(document.names, fields, strict=False))
    texts = _lines(_running(document.stretches))
    return Lines(
        BETWEEN.join(line for line, _ in names),
        BETWEEN.join(line for line, _ in texts),
        BETWEEN.join(filter(None, map(written, spoken))),
        tuple(field for _, field in names),
        tuple(field for _, field in texts),
    )


def runs_on(stretch: Stretch, other: Stretch) -> bool:
    """Tell whether a word may begin in one stretch and end in the next: two of one original.

    A line, a page or a breath ends anywhere in Chinese: 城市更 / 新 is 城市更新.
    """
    return bool(stretch.original) and stretch.original == other.original


def _running(stretches: Iterable[Stretch]) -> Iterator[tuple[str, str]]:
    """Yield the texts of stretches with their fields, those that run on as one."""
    for _, together in groupby(enumerate(stretches), lambda one: one[1].original or one[0]):
        held = [stretch for _, stretch in together]
        yield "\n".join(stretch.text for stretch in held), held[0].field


def _lines(pieces: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return pieces as written, a line each with its field; nothing but space has none."""
    told = ((written(piece), field) for piece, field in pieces)
    return [(line, field) for line, field in told if line]


def _folded(lines: str) -> str:
    """Return lines folded."""
    return BETWEEN.join(line.translate(LETTERS) for line in lines.split(BETWEEN))


def _writes(word: Word, text: str, fields: Sequence[str]) -> bool:
    if isinstance(word, InFields):
        return _in_fields(word.written, text, fields, word.fields)
    return word.written in text


def _stands(leaf: Word | Near, text: str, fields: Sequence[str]) -> bool:
    """Tell whether words stand in folded text, of some fields if these are asked for."""
    if isinstance(leaf, Near):
        return leaf.first.needle in text and any(_are_near(leaf, line) for line in _split(text))
    if isinstance(leaf, InFields):
        return _in_fields(leaf.needle, text, fields, leaf.fields)
    return leaf.needle in text


def _in_fields(needle: str, text: str, fields: Sequence[str], wanted: frozenset[str]) -> bool:
    return needle in text and any(
        field in wanted and needle in line
        for line, field in zip(text.split(BETWEEN), fields, strict=False)
    )


def _split(text: str) -> Iterator[str]:
    """Yield lines in which each character is one unit of UTF-16, as the index counts them."""
    for line in text.split(BETWEEN):
        yield _units(line)


def _are_near(near: Near, line: str) -> bool:
    """Tell whether two words stand in a line with at most so many characters between them."""
    first, second = _units(near.first.needle), _units(near.second.needle)
    others = [(at, at + len(second)) for at in _places(second, line)]
    return any(
        max(start - (at + len(first)), at - stop) <= near.reach
        for at in (_places(first, line) if others else ())
        for start, stop in others
    )


def _places(word: str, line: str) -> Iterator[int]:
    at = line.find(word)
    while at >= 0:
        yield at
        at = line.find(word, at + 1)


def _units(text: str) -> str:
    """Return a text with two characters for each that takes two units of UTF-16."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    told = text.encode("utf-16-le")
    return "".join(chr(low + 256 * high) for low, high in zip(told[::2], told[1::2], strict=True))
