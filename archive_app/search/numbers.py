"""Sets of entries as arrays of their numbers, in order and each once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]

NONE: Numbers = np.empty(0, np.intp)

_FEW = 12  # how many times longer an array must be for looking up to beat walking through


def once(repeated: Numbers) -> Flags:
    """Tell which of some numbers in order are the first of their kind."""
    first = np.empty(len(repeated), bool)
    first[:1] = True
    np.not_equal(repeated[1:], repeated[:-1], out=first[1:])
    return first


def among(numbers: Numbers, others: Numbers) -> Flags:
    """Tell which of some numbers are among others."""
    if not len(numbers) or not len(others):
        return np.zeros(len(numbers), bool)
    if len(numbers) * _FEW < len(others):
        places = others.searchsorted(numbers)
        places[places == len(others)] = 0
        there: Flags = others[places] == numbers
        return there
    if len(others) * _FEW < len(numbers):
        found = np.zeros(len(numbers), bool)
        places = numbers.searchsorted(others[: others.searchsorted(numbers[-1], side="right")])
        found[places[numbers[places] == others[: len(places)]]] = True
        return found
    marked = np.zeros(max(numbers[-1], others[-1]) + 1, bool)
    marked[others] = True
    return marked[numbers]


def all_of(sets: Sequence[Numbers]) -> Numbers:
    """Return what is in every one of some sets."""
    shortest, *others = sorted(sets, key=len)
    for other in others:
        shortest = shortest[among(shortest, other)]
    return shortest


def any_of(sets: Sequence[Numbers]) -> Numbers:
    """Return what is in at least one of some sets."""
    held = [one for one in sets if len(one)]
    if len(held) < 2:
        return held[0] if held else NONE
    marked = np.zeros(max(one[-1] for one in held) + 1, bool)
    for one in held:
        marked[one] = True
    return np.flatnonzero(marked)


def without(numbers: Numbers, others: Numbers) -> Numbers:
    """Return the numbers that are not among others."""
    return numbers[~among(numbers, others)]
