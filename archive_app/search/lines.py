"""The lines of a segment's text: of which field each is, and what stands together in one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from archive_app.search.arrays import Array
from archive_app.search.grams import LINE, Units
from archive_app.search.numbers import Flags
from archive_app.search.postings import Places


class Lines:
    """Where each line of a text ends. Places are those at which a word begins."""

    def __init__(self, text: Units, codes: Array, fields: Sequence[str]) -> None:
        """Take a text with the field of each line as a number among some fields."""
        self._ends = np.flatnonzero(text == LINE)
        self._codes = codes
        self._fields = fields
        if len(codes) != len(self._ends):
            raise ValueError(len(codes))

    def are_of(self, places: Places, fields: Collection[str]) -> Flags:
        """Tell which places are in lines of some fields."""
        wanted = np.fromiter((field in fields for field in self._fields), bool, len(self._fields))
        return wanted[self._codes[self._ends.searchsorted(places)]]

    def of(self, start: int, stop: int) -> tuple[str, ...]:
        """Return the fields of the lines from one place to another."""
        first, last = self._ends.searchsorted([start, stop])
        return tuple(self._fields[code] for code in self._codes[first:last].tolist())

    def have_near(self, places: Places, size: int, others: Places, reach: tuple[int, int]) -> Flags:
        """Tell which places have one of the others, which are in order, near them in their line.

        A word of `size` begins at the places; `reach` is how long the other word is, and how many
        characters may stand between the two.
        """
        length, between = reach
        line = self._ends.searchsorted(places)
        begins = np.append(-1, self._ends)[line] + 1
        first = np.maximum(places - between - length, begins)
        last = np.minimum(places + size + between, self._ends[line])
        near: Flags = others.searchsorted(last, side="right") > others.searchsorted(first)
        return near
