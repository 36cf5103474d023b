"""Where each pair of characters stands in a long text: what a word is looked up by."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from archive_app.search.arrays import Array
from archive_app.search.letters import LETTERS

Units = npt.NDArray[np.uint16]

LINE = 10
"""The unit that ends a line. Folding leaves none inside a line, so no word reaches across it."""

_BASIC = 0x10000


def units(text: str) -> Units:
    """Return a text as units of UTF-16."""
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")


def pairs(text: Units) -> npt.NDArray[np.uint32]:
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


def postings(folded: Units) -> dict[str, Array]:
    """Return the pairs of a folded text that ends in a line's end, and where each stands.

    `keys` are the pairs in order; key i stands at `low[starts[i]:starts[i + 1]]` and onwards in
    the text, in order, `high` being the upper part of those places. The pairs that begin with one
    character lie together, so it needs no place of its own.
    """
    places = np.flatnonzero(folded[:-1] != LINE)
    sorted_ = (pairs(folded)[places].astype(np.uint64) << np.uint64(32)) | places.astype(np.uint64)
    sorted_.sort()
    keys = (sorted_ >> np.uint64(32)).astype(np.uint32)
    starts = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))[: len(keys)])
    wide = np.uint8 if len(folded) <= 1 << 24 else np.uint16
    return {
        "keys": keys[starts],
        "starts": np.append(starts, len(keys)).astype(np.uint32),
        "low": sorted_.astype(np.uint16),
        "high": ((sorted_ & np.uint64(0xFFFFFFFF)) >> np.uint64(16)).astype(wide),
    }


def _folded(unit: int) -> Iterable[str]:
    """Yield what a unit is folded to, if that is one unit; half a character is not."""
    if unit != LINE and not 0xD800 <= unit <= 0xDFFF:
        form = LETTERS[unit]
        if len(form) == 1 and ord(form) < _BASIC:
            yield form
