"""Texts as arrays of units and of pairs of them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from archive_app.search.letters import LETTERS

Units = npt.NDArray[np.uint16]
Pairs = npt.NDArray[np.uint32]

LINE = 10
"""The unit that ends a line. Folding leaves none inside a line, so no word reaches across it."""

_BASIC = 0x10000


def units(text: str) -> Units:
    """Return a text as units of UTF-16."""
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")


def pairs(text: Units) -> Pairs:
    """Return the pair that begins at each unit of a text, all but the last."""
    first = text[:-1].astype(np.uint32)
    first <<= 16
    first |= text[1:]
    return first


def variants(text: Units) -> tuple[Units, Units]:
    """Return the units of a text that are folded to others, and what each is folded to."""
    seen = np.flatnonzero(np.bincount(text, minlength=1)).tolist()
    changed = [(unit, ord(form)) for unit in seen for form in _folded(unit) if unit != ord(form)]
    told = np.array(changed, np.uint16).reshape(-1, 2)
    return told[:, 0], told[:, 1]


def folding(written: Units, forms: Units) -> Units:
    """Return a table of what each unit is folded to."""
    table = np.arange(_BASIC, dtype=np.uint16)
    table[written] = forms
    return table


def _folded(unit: int) -> Iterable[str]:
    """Yield what a unit is folded to, if that is one unit; half a character is not."""
    if unit != LINE and not 0xD800 <= unit <= 0xDFFF:
        form = LETTERS[unit]
        if len(form) == 1 and ord(form) < _BASIC:
            yield form
