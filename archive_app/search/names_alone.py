"""The names of a segment as one text, which is much shorter than all of it."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from archive_app.search.arrays import Array
from archive_app.search.grams import Units
from archive_app.search.numbers import NONE, Numbers, once
from archive_app.search.questions import Short
from archive_app.search.shortening import pattern


class NamesAlone:
    """The folded names of all entries, one after the other."""

    def __init__(self, text: Units, folding: Units, begins: Array, bodies: Array) -> None:
        starts, stops = begins[:-1].astype(np.intp), bodies.astype(np.intp)
        sizes = stops - starts
        self._stops = np.cumsum(sizes)
        places = np.arange(int(sizes.sum())) + np.repeat(starts - (self._stops - sizes), sizes)
        self._units: Units = folding[text[places]]

    def with_unit(self, unit: int) -> Numbers:
        """Return the entries of which a name has a character."""
        return self._owners(np.flatnonzero(self._units == unit))

    def shortened(self, short: Short) -> Numbers:
        """Return the entries of which a name has the characters of a short one in their order."""
        found = [one.start() for one in pattern(short.needle).finditer(self._text)]
        return self._owners(np.array(found, np.intp)) if found else NONE

    @cached_property
    def _text(self) -> str:
        """The names, a character for each unit of UTF-16."""
        return self._units.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")

    def _owners(self, places: Numbers) -> Numbers:
        owners = self._stops.searchsorted(places, side="right")
        return owners[once(owners)]
