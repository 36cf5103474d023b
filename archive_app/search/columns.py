"""What entries are sorted by, as columns of numbers, so that many are counted at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain

import numpy as np
import numpy.typing as npt

from archive_app.search.arrays import Array
from archive_app.search.numbers import NONE, Flags, Numbers, once
from archive_app.search.questions import Bounded, Valued

Codes = npt.NDArray[np.int32]

_FEW = 16  # values that are looked up one by one rather than all be gone through
_APART = "\0"  # between two values as they are written


class Column:
    """The values of one facet, in order. Entry n has `values[code]` for each of its codes."""

    def __init__(self, values: Sequence[str], codes: Codes, stops: Numbers) -> None:
        self.values = values
        self._codes = codes
        self._stops = stops
        self._split: list[Array] = []
        self._each_one = len(codes) == len(stops) - 1 and bool((np.diff(stops) == 1).all())

    @cached_property
    def number(self) -> dict[str, int]:
        """The code of each value."""
        return {value: code for code, value in enumerate(self.values)}

    @classmethod
    def joined(cls, columns: Iterable[Column]) -> Column:
        """Return the columns of several parts as one."""
        held = [_NOTHING, *columns]
        values = sorted(set(chain.from_iterable(column.values for column in held)))
        number = {value: code for code, value in enumerate(values)}
        codes = [
            np.array([number[value] for value in column.values], np.int32)[column._codes]  # noqa: SLF001 - its own kind
            for column in held
        ]
        counts = [np.diff(column._stops) for column in held]  # noqa: SLF001
        stops = np.append(0, np.cumsum(np.concatenate(counts)))
        return cls(values, np.concatenate(codes), stops)

    def counts(self, numbers: Numbers) -> npt.NDArray[np.intp]:
        """Return how many of some entries have each value."""
        codes = self._codes[numbers] if self._each_one else self._codes[self._places(numbers)[0]]
        return np.bincount(codes, minlength=len(self.values))

    def of(self, number: int) -> list[str]:
        """Return the values that one entry has."""
        return [
            self.values[code] for code in self._codes[self._stops[number] : self._stops[number + 1]]
        ]

    def having(self, numbers: Numbers, values: Collection[str]) -> Flags:
        """Tell which of some entries have one of some values."""
        wanted = self._among(values)
        if self._each_one:
            return wanted[self._codes[numbers]]
        places, owners = self._places(numbers)
        return np.bincount(owners[wanted[self._codes[places]]], minlength=len(numbers)) > 0

    def meeting(self, condition: Valued | Bounded) -> Numbers:
        """Return all entries that meet a condition, in order."""
        if not self.values:
            return NONE
        if isinstance(condition, Valued):
            wanted = self._among(condition.values)
        else:
            wanted = self._within(condition)
        if not wanted.any():
            return NONE
        places = np.flatnonzero(wanted[self._codes])
        if self._each_one:
            return places
        owners: Numbers = self._stops.searchsorted(places, side="right") - 1
        return owners[once(owners)]

    def _among(self, values: Collection[str]) -> Flags:
        """Tell which values are among some."""
        if len(values) > _FEW:
            return np.fromiter((value in values for value in self.values), bool, len(self.values))
        wanted = np.zeros(len(self.values), bool)
        for value in values:
            at = bisect_left(self.values, value)
            if at < len(self.values) and self.values[at] == value:
                wanted[at] = True
        return wanted

    def _within(self, condition: Bounded) -> Flags:
        """Tell which values lie between two others, key by key."""
        (low, high), *others = condition.bounds
        first, *rest = self._keys(len(low))
        start = int(first.searchsorted(low.encode()))
        stop = int(first.searchsorted(high.encode(), side="right"))
        kept = np.zeros(len(self.values), bool)
        kept[start:stop] = True
        for key, (low, high) in zip(rest, others, strict=False):
            among = key[start:stop]
            kept[start:stop] &= (low.encode() <= among) & (among <= high.encode())
        return kept

    def _keys(self, width: int) -> Sequence[Array]:
        """Return the first keys of all values, which are in order, then the second ones."""
        if not self._split:
            text = "".join(self.values).encode()
            keys = np.frombuffer(text, f"S{width}").reshape(len(self.values), -1)
            self._split = [np.ascontiguousarray(key) for key in keys.T]
        return self._split

    def _places(self, numbers: Numbers) -> tuple[Numbers, Numbers]:
        """Return where the codes of some entries lie, and which of the entries each belongs to."""
        starts = self._stops[numbers]
        counts = self._stops[numbers + 1] - starts
        owners = np.repeat(np.arange(len(numbers)), counts)
        before = np.cumsum(counts) - counts
        return np.arange(len(owners)) + (starts - before)[owners], owners


_NOTHING = Column([], np.empty(0, np.int32), np.zeros(1, np.intp))


def packed(facets: Sequence[Mapping[str, Sequence[str]]]) -> dict[str, Array]:
    """Return the columns of some entries as arrays to be written."""
    arrays: dict[str, Array] = {}
    for name in dict.fromkeys(chain.from_iterable(facets)):
        told = [[value for value in dict.fromkeys(one.get(name, ())) if value] for one in facets]
        number = {value: code for code, value in enumerate(sorted(set(chain(*told))))}
        codes = [number[value] for value in chain(*told)]
        counts = [len(one) for one in told]
        written = _APART.join(number).encode("utf-8", "surrogatepass")
        arrays[f"{name}.values"] = np.frombuffer(written, np.uint8)
        arrays[f"{name}.codes"] = np.array(codes, np.min_scalar_type(len(number)))
        arrays[f"{name}.counts"] = np.array(counts, np.min_scalar_type(max(counts)))
    return arrays


def unpacked(arrays: Mapping[str, Array], name: str, size: int) -> Column:
    """Return a facet's column; an empty one where no entry has that facet."""
    if f"{name}.values" not in arrays:
        return Column([], np.empty(0, np.int32), np.zeros(size + 1, np.intp))
    written = arrays[f"{name}.values"].tobytes().decode("utf-8", "surrogatepass")
    stops = np.append(0, np.cumsum(arrays[f"{name}.counts"], dtype=np.intp))
    return Column(written.split(_APART) if written else [], arrays[f"{name}.codes"], stops)


def packed_names(arrays: Iterable[str]) -> list[str]:
    """Return the facets of which there are columns among some arrays."""
    return [name.removesuffix(".values") for name in arrays if name.endswith(".values")]
