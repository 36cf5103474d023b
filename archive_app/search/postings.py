"""Where each pair of characters stands in a long text: what a word is looked up by.

Pairs that stand once, pairs that stand often (a step apart), and all others are kept in tables of
their own, which is shorter than one table of them all by a tenth of the index.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
from typing_extensions import override

from archive_app.search.arrays import Array
from archive_app.search.grams import LINE, Pairs, Units, pairs
from archive_app.search.numbers import Flags, Numbers

Places = npt.NDArray[np.int32]
"""Where in a segment's text something stands."""

_STEP = 1 << 16


def postings(folded: Units) -> dict[str, Array]:
    """Return the tables of a folded text that ends in a line's end, as arrays.

    The pairs that begin with one character lie together, so it needs no place of its own.
    """
    places = np.flatnonzero(folded[:-1] != LINE).astype(np.uint64)
    ordered = (pairs(folded)[places].astype(np.uint64) << np.uint64(32)) | places
    ordered.sort()
    keys, places = (ordered >> np.uint64(32)).astype(np.uint32), ordered.astype(np.uint32)
    firsts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))[: len(keys)])
    steps = np.diff(places, prepend=np.uint32(0))
    steps[firsts] = places[firsts]
    counts = np.diff(firsts, append=len(keys))
    widest = np.maximum.reduceat(steps, firsts) if len(firsts) else np.empty(0, np.uint32)
    once = counts == 1
    often = ~once & (widest < _STEP)
    arrays = {"often.steps": steps[np.repeat(often, counts)].astype(np.uint16)}
    for name, chosen in (("once", once), ("often", often), ("other", ~once & ~often)):
        arrays[f"{name}.keys"] = keys[firsts[chosen]]
        if name != "once":
            arrays[f"{name}.stops"] = np.append(0, np.cumsum(counts[chosen])).astype(np.uint32)
        if name != "often":
            arrays |= _split(name, places[np.repeat(chosen, counts)], len(folded))
    return arrays


def _split(name: str, places: npt.NDArray[np.uint32], size: int) -> dict[str, Array]:
    """Return places as their lower and their upper parts, three bytes in all if that is enough."""
    upper = np.uint8 if size <= 1 << 24 else np.uint16
    return {
        f"{name}.low": places.astype(np.uint16),
        f"{name}.high": (places >> np.uint32(16)).astype(upper),
    }


class Postings:
    """The tables of a segment, read where they lie."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        once = {"once.stops": np.arange(len(arrays["once.keys"]) + 1, dtype=np.uint32)}
        self._tables: tuple[_Table, ...] = (
            _Places({**arrays, **once}, "once"),
            _Places(arrays, "other"),
            _Steps(arrays, "often"),
        )

    def rarest(self, wanted: Pairs) -> tuple[int, Places] | None:
        """Return which of some pairs stands least often, and where; None if one stands nowhere."""
        counts = np.zeros(len(wanted), np.intp)
        found = []
        for table in self._tables:
            at, there = table.find(wanted)
            found.append((at, there))
            if there.any():
                counts[there] = table.counts(at[there])
        if not counts.all():
            return None
        least = int(counts.argmin())
        for table, (at, there) in zip(self._tables, found, strict=True):
            if there[least]:
                return least, table.places(int(at[least]), int(at[least]) + 1)
        return None

    def beginning_with(self, unit: int) -> Places:
        """Return where a single unit stands, in no order."""
        return np.concatenate([table.beginning_with(unit) for table in self._tables])


class _Table:
    """Some pairs, in order, and where each stands."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._keys: Pairs = arrays[f"{name}.keys"]
        self._stops = arrays[f"{name}.stops"]

    def find(self, wanted: Pairs) -> tuple[Numbers, Flags]:
        """Return where some pairs are in the table, and which of them are."""
        if not len(self._keys):
            return np.zeros(len(wanted), np.intp), np.zeros(len(wanted), bool)
        at = self._keys.searchsorted(wanted)
        at[at == len(self._keys)] = 0
        there: Flags = self._keys[at] == wanted
        return at, there

    def beginning_with(self, unit: int) -> Places:
        """Return where the pairs stand that begin with a unit, in no order."""
        first = np.uint32(unit << 16)
        last = self._keys.searchsorted(first | np.uint32(0xFFFF), side="right")
        return self.places(int(self._keys.searchsorted(first)), int(last))

    def counts(self, at: Numbers) -> Numbers:
        """Return how often some of the pairs stand."""
        counts: Numbers = self._stops[at + 1] - self._stops[at]
        return counts

    @abstractmethod
    def places(self, first: int, last: int) -> Places:
        """Return where the pairs from one up to another stand."""


class _Places(_Table):
    """Pairs with their places in two parts, the lower and the upper."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        super().__init__(arrays, name)
        self._low, self._high = arrays[f"{name}.low"], arrays[f"{name}.high"]

    @override
    def places(self, first: int, last: int) -> Places:
        """Return where the pairs from one up to another stand."""
        start, stop = self._stops[first], self._stops[last]
        places: Places = self._high[start:stop].astype(np.int32)
        places <<= 16
        places |= self._low[start:stop]
        return places


class _Steps(_Table):
    """Pairs that stand so often that the steps from one place to the next are short."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        super().__init__(arrays, name)
        self._steps = arrays[f"{name}.steps"]

    @override
    def places(self, first: int, last: int) -> Places:
        """Return where the pairs from one up to another stand."""
        stops = self._stops[first : last + 1].astype(np.intp)
        stops -= stops[0]
        steps = self._steps[self._stops[first] : self._stops[last]]
        places: Places = np.zeros(len(steps) + 1, np.int32)
        np.cumsum(steps, out=places[1:])
        return places[1:] - np.repeat(places[stops[:-1]], np.diff(stops))
