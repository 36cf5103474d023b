"""The names of a segment as one text, in which short names are looked for."""

from __future__ import annotations

import numpy as np

from archive_app.search.arrays import Array
from archive_app.search.grams import Units
from archive_app.search.numbers import NONE, Numbers, once
from archive_app.search.questions import Short
from archive_app.search.shortening import pattern


class ShortNames:
    """The folded names of all entries, a character for each unit of UTF-16."""

    def __init__(self, text: Units, folding: Units, begins: Array, bodies: Array) -> None:
        starts, stops = begins[:-1].astype(np.intp), bodies.astype(np.intp)
        sizes = stops - starts
        self._stops = np.cumsum(sizes)
        places = np.arange(int(sizes.sum())) + np.repeat(starts - (self._stops - sizes), sizes)
        units = folding[text[places]].astype("<u4").tobytes()
        self._text = units.decode("utf-32-le", "surrogatepass")

    def holding(self, short: Short) -> Numbers:
        """Return the entries of which a name has the characters of a short one in their order."""
        found = [one.start() for one in pattern(short.needle).finditer(self._text)]
        if not found:
            return NONE
        owners = self._stops.searchsorted(np.array(found), side="right")
        return owners[once(owners)]
