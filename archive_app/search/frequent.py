"""Which entries have each of the most frequent characters, told by a bit each.

A character that stands in many entries stands in very many places, all of which would be gone
through to find whose they are. The bits of a few characters take a hundredth of the index.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from archive_app.search.arrays import Array
from archive_app.search.grams import LINE, Units
from archive_app.search.numbers import Numbers
from archive_app.search.postings import Postings

_SHARE = 4  # a character that has at most one in so many of the entries has places enough


def frequent(folded: Units, begins: Array, places: Mapping[str, Array]) -> dict[str, Array]:
    """Return the characters that many entries have, and the bits of those entries, as arrays.

    `begins` tell where each entry begins in the folded text and where the last one ends, `places`
    are its postings.
    """
    entries = len(begins) - 1
    counts = np.bincount(folded, minlength=LINE + 1)
    counts[LINE] = 0
    owners = np.repeat(np.arange(entries, dtype=np.int32), np.diff(begins))
    postings = Postings(places)
    units, bits = [], []
    for unit in np.flatnonzero(counts * _SHARE > entries).tolist():
        held = np.zeros(entries, bool)
        held[owners[postings.beginning_with(unit)]] = True
        if np.count_nonzero(held) * _SHARE > entries:
            units.append(unit)
            bits.append(np.packbits(held))
    return {
        "frequent.units": np.array(units, np.uint16),
        "frequent.bits": np.concatenate([np.empty(0, np.uint8), *bits]),
    }


class Frequent:
    """The bits of the frequent characters of a segment."""

    def __init__(self, arrays: Mapping[str, Array], entries: int) -> None:
        self._units = {unit: at for at, unit in enumerate(arrays["frequent.units"].tolist())}
        self._bits = arrays["frequent.bits"].reshape(len(self._units), (entries + 7) // 8)
        self._entries = entries

    def __contains__(self, unit: object) -> bool:
        """Tell whether a character is frequent."""
        return unit in self._units

    def entries(self, unit: int) -> Numbers:
        """Return the entries that have a frequent character, in order."""
        bits = np.unpackbits(self._bits[self._units[unit]], count=self._entries)
        return np.flatnonzero(bits)
