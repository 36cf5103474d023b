"""All segments of an index as one: what they hold, what it is counted by, how good it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from archive_app.search.arrays import Array, beside
from archive_app.search.choosing import chosen
from archive_app.search.columns import Column
from archive_app.search.numbers import NONE, Flags, Numbers, among
from archive_app.search.parts import Held, Part
from archive_app.search.questions import Leaf, Tree, Valued, phrase
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
        self._orders: dict[str, Array] = {}
        self._last: tuple[tuple[Tree, frozenset[str]], Hits] | None = None

    def found(self, tree: Tree, hidden: Collection[str]) -> Hits:
        """Return what a question asks for, in order of number, without the entries of some ids."""
        asked = tree, frozenset(hidden)
        if self._last is None or self._last[0] != asked:
            held = _Words(self.parts, self._bases)
            numbers = self._shown(tree, hidden, held)
            keys = self._keys(tree, numbers, held) if len(numbers) else NO_KEYS
            self._last = asked, Hits(numbers, keys)
        return self._last[1]

    def meeting(self, tree: Tree, numbers: Numbers) -> Flags:
        """Tell which of some entries are what a question asks for."""
        if isinstance(tree, Valued):
            return self.column(tree.facet).having(numbers, tree.values)
        held = _Words(self.parts, self._bases)
        return among(numbers, chosen(tree, self._everything, lambda leaf: held[leaf].anywhere))

    def values(self, tree: Tree, hidden: Collection[str], facet: str) -> set[str]:
        """Return all values of a facet that what a question asks for has."""
        numbers = self._shown(tree, hidden, _Words(self.parts, self._bases))
        cuts = numbers.searchsorted(self._bases)
        found: set[str] = set()
        for part, base, (a, b) in zip(self.parts, self._bases, pairwise(cuts), strict=False):
            column = part.column(facet)
            codes = np.flatnonzero(column.counts(numbers[a:b] - base))
            found.update(column.values[code] for code in codes.tolist())
        return found

    def ordered(self, sort: str, numbers: Numbers, wanted: int) -> tuple[Numbers, list[bytes]]:
        """Return the first of some entries in order of code or date, with what they are sorted by.

        There may be more than are wanted, where several are sorted by the same. The newest first
        is the highest code first.
        """
        keys = self._sorted_by("code_key")[numbers]
        if sort == "date":
            keys = beside(self._sorted_by("day_key")[numbers], keys)
        if 0 < wanted < len(keys):
            order = np.sort(keys)
            kept = keys >= order[-wanted] if sort == "recent" else keys <= order[wanted - 1]
            numbers, keys = numbers[kept], keys[kept]
        return numbers, keys.tolist()

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

    def _shown(self, tree: Tree, hidden: Collection[str], held: _Words) -> Numbers:
        """Return what a question asks for, without what is deleted and some others."""
        numbers = chosen(tree, self._everything, lambda leaf: held[leaf].anywhere)
        present = self._present
        if hidden:
            present = present.copy()
            present[self.numbers(hidden)] = False
        shown: Numbers = numbers[present[numbers]]
        return shown

    def _keys(self, tree: Tree, numbers: Numbers, held: _Words) -> Keys:
        """Return how near the top some entries stand: `Rank.key` of each."""

        def holding(which: Callable[[Held], Numbers]) -> Flags:
            return among(numbers, chosen(tree, self._everything, lambda leaf: which(held[leaf])))

        named = holding(lambda one: one.named)
        keys = np.where(named, self._length("names")[numbers], self._length("text")[numbers])
        keys |= np.where(named, 0, IN_TEXT).astype(np.uint32)
        if not held.all_as_typed:
            typed = np.where(
                named,
                holding(lambda one: one.named_as_typed),
                holding(lambda one: one.as_typed),
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

    def _sorted_by(self, name: str) -> Array:
        """Return what each entry is sorted by."""
        if name not in self._orders:
            keys = [np.empty(0, "S1"), *(part.keys(name) for part in self.parts)]
            self._orders[name] = np.concatenate(keys)
        return self._orders[name]

    @cached_property
    def _present(self) -> Flags:
        """Which entries are not deleted."""
        present = np.ones(len(self._everything), bool)
        for part, base in zip(self.parts, self._bases, strict=False):
            present[[base + number for number in part.segment.deleted_docs()]] = False
        return present


class _Words(dict[Leaf, Held]):
    """The entries that hold each leaf of a question, looked up when first asked for."""

    def __init__(self, parts: tuple[Part, ...], bases: Numbers) -> None:
        super().__init__()
        self._parts, self._bases = parts, bases
        self.all_as_typed = True

    def __missing__(self, leaf: Leaf) -> Held:
        held = [part.holding(leaf) for part in self._parts]
        as_typed = all(one.as_typed is one.anywhere for one in held)
        self.all_as_typed &= as_typed
        anywhere, named = self._joined(held, 0), self._joined(held, 1)
        rest = (anywhere, named) if as_typed else (self._joined(held, 2), self._joined(held, 3))
        self[leaf] = Held(anywhere, named, *rest)
        return self[leaf]

    def _joined(self, held: Sequence[Held], which: int) -> Numbers:
        """Return one of the sets of each part as one set."""
        shared = zip(held, self._bases, strict=False)
        return np.concatenate(
            [NONE, *(one[which] + base for one, base in shared if len(one[which]))]
        )
