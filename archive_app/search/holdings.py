"""All segments of an index as one: what they hold, what it is counted by, how good it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from archive_app.search.choosing import chosen
from archive_app.search.columns import Column
from archive_app.search.numbers import NONE, Flags, Numbers, among
from archive_app.search.parts import Held, Part
from archive_app.search.questions import Tree, Word, phrase
from archive_app.search.ranks import IN_TEXT, LONGEST, ONLY_FOLDED, SCATTERED

Keys = npt.NDArray[np.uint32]

NO_KEYS: Keys = np.empty(0, np.uint32)


class Hits(NamedTuple):
    """The entries that were found, and how near the top each stands: the smaller, the nearer."""

    numbers: Numbers
    keys: Keys

    def where(self, kept: Flags) -> Hits:
        """Return some of them."""
        return Hits(self.numbers[kept], self.keys[kept])


class Holdings:
    """The segments of an index; the numbers of their entries run on from one to the next."""

    def __init__(self, parts: tuple[Part, ...]) -> None:
        self.parts = parts
        self._bases = np.cumsum([0, *(part.size for part in parts)])
        self._everything: Numbers = np.arange(self._bases[-1])
        self._columns: dict[str, Column] = {}
        self._lengths: dict[str, Keys] = {}

    def found(self, tree: Tree, hidden: Collection[str]) -> Hits:
        """Return what a question asks for, in order of number, without the entries of some ids."""
        held = _Words(self.parts, self._bases)
        numbers = chosen(tree, self._everything, lambda word: held[word].anywhere)
        present = self._present
        if hidden:
            present = present.copy()
            present[self.numbers(hidden)] = False
        numbers = numbers[present[numbers]]
        if not len(numbers):
            return Hits(NONE, NO_KEYS)
        return Hits(numbers, self._keys(tree, numbers, held))

    def column(self, facet: str) -> Column:
        """Return what the entries have of a facet."""
        if facet not in self._columns:
            self._columns[facet] = Column.joined(part.column(facet) for part in self.parts)
        return self._columns[facet]

    def ids(self, numbers: Numbers) -> list[str]:
        """Return the ids of some entries, their numbers being in order."""
        cuts = numbers.searchsorted(self._bases)
        shared = zip(self.parts, self._bases, pairwise(cuts), strict=False)
        return [name for part, base, (a, b) in shared for name in part.ids(numbers[a:b] - base)]

    def numbers(self, ids: Collection[str]) -> list[int]:
        """Return the numbers of the entries of some ids, those that are here."""
        shared = zip(self.parts, self._bases.tolist(), strict=False)
        return [base + number for part, base in shared for number in part.numbers(ids)]

    def _keys(self, tree: Tree, numbers: Numbers, held: _Words) -> Keys:
        """Return how near the top some entries stand: `Rank.key` of each."""

        def holding(which: Callable[[Held], Numbers]) -> Flags:
            return among(numbers, chosen(tree, self._everything, lambda word: which(held[word])))

        named = holding(lambda word: word.named)
        keys = np.where(named, self._length("names")[numbers], self._length("text")[numbers])
        keys |= np.where(named, 0, IN_TEXT).astype(np.uint32)
        if not held.all_as_typed:
            typed = np.where(
                named,
                holding(lambda word: word.named_as_typed),
                holding(lambda word: word.as_typed),
            )
            keys |= np.where(typed, 0, ONLY_FOLDED).astype(np.uint32)
        together = phrase(tree)
        if together:
            near = np.where(
                named,
                among(numbers, held[together].named),
                among(numbers, held[together].anywhere),
            )
            keys |= np.where(near, 0, SCATTERED).astype(np.uint32)
        return keys

    def _length(self, field: str) -> Keys:
        """Return how many characters the names or the text of each entry has."""
        if field not in self._lengths:
            lengths = np.concatenate([NO_KEYS, *(part.lengths(field) for part in self.parts)])
            self._lengths[field] = np.minimum(lengths, np.uint32(LONGEST))
        return self._lengths[field]

    @cached_property
    def _present(self) -> Flags:
        """Which entries are not deleted."""
        present = np.ones(len(self._everything), bool)
        for part, base in zip(self.parts, self._bases, strict=False):
            present[[base + number for number in part.segment.deleted_docs()]] = False
        return present


class _Words(dict[Word, Held]):
    """The entries that hold each word of a question, looked up when first asked for."""

    def __init__(self, parts: tuple[Part, ...], bases: Numbers) -> None:
        super().__init__()
        self._parts, self._bases = parts, bases
        self.all_as_typed = True

    def __missing__(self, word: Word) -> Held:
        held = [part.holding(word) for part in self._parts]
        as_typed = all(one.as_typed is one.anywhere for one in held)
        self.all_as_typed &= as_typed
        anywhere, named = self._joined(held, 0), self._joined(held, 1)
        rest = (anywhere, named) if as_typed else (self._joined(held, 2), self._joined(held, 3))
        self[word] = Held(anywhere, named, *rest)
        return self[word]

    def _joined(self, held: Sequence[Held], which: int) -> Numbers:
        """Return one of the sets of each part as one set."""
        shared = zip(held, self._bases, strict=False)
        return np.concatenate(
            [NONE, *(one[which] + base for one, base in shared if len(one[which]))]
        )
