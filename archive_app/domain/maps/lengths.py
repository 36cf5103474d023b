"""Round lengths, for the bar that says how long something on a map is."""

from __future__ import annotations

ROUND = (5, 2, 1)


def round_length(longest: float) -> float:
    """Return the longest of 1, 2, 5, 10, 20 … metres that is not longer, or of their parts."""
    power = 1.0
    while power * 10 <= longest:
        power *= 10
    while power > longest:
        power /= 10
    return next(one * power for one in ROUND if one * power <= longest)


def told_length(metres: float) -> str:
    """Return a length as it is written below a bar: 500 m, 2 km."""
    return f"{metres / 1000:,g} km" if metres >= 1000 else f"{metres:g} m"
