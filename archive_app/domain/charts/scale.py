"""A scale from zero to a round number, with round numbers between."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

ROUND = (1, 2, 5, 10)
PARTS = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of so many equal steps."""

    step: float
    steps: int

    @property
    def top(self) -> float:
        """Return the number at its end."""
        return self.step * self.steps

    @property
    def ticks(self) -> list[float]:
        """Return the numbers that are written on it."""
        return [self.step * number for number in range(self.steps + 1)]


def scale(most: float, parts: int = PARTS) -> Scale:
    """Return a scale that has room for a number, in about so many parts; never in parts of one."""
    if most <= 1:
        return Scale(1, 1)
    least = most / parts
    power = 10 ** floor(log10(least))
    step = max(1, next(one * power for one in ROUND if one * power >= least))
    return Scale(step, ceil(most / step))
