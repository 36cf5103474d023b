"""What is asked for as a small tree: its leaves are words, and conditions on what entries are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from archive_app.search.folding import folded, written


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


class Quoted(Word):
    """A piece of text that is meant just so."""


class Sound(Word):
    """Small letters that may be how a name sounds, which is written nowhere."""


class Short(Word):
    """A few characters that may be what is left of a longer name, in their order."""


@dataclass(frozen=True)
class InFields(Word):
    """A piece of text that must stand in one of some fields."""

    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class Near:
    """Two words in one line of text, with at most `reach` characters between them."""

    first: Word
    second: Word
    reach: int


@dataclass(frozen=True, slots=True)
class Valued:
    """A facet of which an entry must have one of some values."""

    facet: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bounded:
    """A facet whose values are several keys of one width: each must lie between two others.

    So a value that tells two days, or two degrees, is compared as text; both ends count as within.
    """

    facet: str
    bounds: tuple[tuple[str, str], ...]

    def holds(self, value: str) -> bool:
        """Tell whether a value lies so."""
        width = len(self.bounds[0][0])
        keys = (value[at : at + width] for at in range(0, len(value), width))
        return all(low <= key <= high for key, (low, high) in zip(keys, self.bounds, strict=True))


@dataclass(frozen=True)
class Known:
    """Some entries by their ids."""

    ids: frozenset[str]

    @cached_property
    def names(self) -> list[bytes]:
        """The ids as the index has them, in order."""
        return sorted(one.encode() for one in self.ids)


@dataclass(frozen=True, slots=True)
class Without:
    """What an entry must not have."""

    question: Tree


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these; with none, no entry."""

    questions: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class All:
    """Every one of these; with none, every entry."""

    questions: tuple[Tree, ...]


Condition = Valued | Bounded | Known
Leaf = Word | Near | Condition
Tree = Leaf | Without | Either | All


def holds(tree: Tree, has: Callable[[Leaf], bool]) -> bool:
    """Tell whether a question is met where `has` says which of its leaves are."""
    if isinstance(tree, Without):
        return not holds(tree.question, has)
    if isinstance(tree, All | Either):
        together = all if isinstance(tree, All) else any
        return together(holds(part, has) for part in tree.questions)
    return has(tree)


def either(questions: Iterable[Tree]) -> Tree:
    """Return one of some questions, those that are alike as one: fewer are faster."""
    apart: list[Tree] = []
    values: dict[str, frozenset[str]] = {}
    fields: dict[str, frozenset[str]] = {}
    for one in questions:
        if isinstance(one, Valued):
            values[one.facet] = values.get(one.facet, frozenset()) | one.values
        elif isinstance(one, InFields):
            fields[one.text] = fields.get(one.text, frozenset()) | one.fields
        else:
            apart.append(one)
    valued = (Valued(facet, held) for facet, held in values.items())
    told = (InFields(text, held) for text, held in fields.items())
    found = (*valued, *told, *apart)
    return found[0] if len(found) == 1 else Either(found)


def wanted(tree: Tree) -> Iterator[Word]:
    """Yield the words that are to be found written, those after a minus left out."""
    if isinstance(tree, Near):
        yield from (tree.first, tree.second)
    elif isinstance(tree, Word):
        if not isinstance(tree, Sound | Short):
            yield tree
    elif isinstance(tree, All | Either):
        for part in tree.questions:
            yield from wanted(part)


def phrase(tree: Tree) -> Word | None:
    """Return the words of a question as they were typed, one after the other, if it has several."""
    parts = tree.questions if isinstance(tree, All) else ()
    words = [part for part in parts if isinstance(part, Word) and type(part) in {Word, Quoted}]
    return Word(" ".join(word.text for word in words)) if len(words) > 1 else None
