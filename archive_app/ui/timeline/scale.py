"""Where a year stands on the axis: years, decades or centuries, as wide as the room allows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

UNITS = (1, 10, 100)
FEWEST = 4
"""A bar is at least so many pixels wide, else it stands for more years."""

BAND = 10
"""So many bars make a band: ten years, or ten decades."""


@dataclass(frozen=True, slots=True)
class Scale:
    """So many years from `first`, each bar of `unit` years, over `width` pixels."""

    first: int
    last: int
    unit: int
    width: int

    @property
    def step(self) -> float:
        """Return the width of a bar in pixels."""
        return self.width * self.unit / (self.last - self.first)

    def x(self, year: int) -> float:
        """Return where a year begins."""
        return (year - self.first) * self.width / (self.last - self.first)

    def year(self, x: float) -> int:
        """Return the first year of the bar at a place, the outermost ones beyond the ends."""
        inside = min(max(int(x // self.step), 0), (self.last - self.first) // self.unit - 1)
        return self.first + inside * self.unit

    def bands(self) -> list[range]:
        """Return the bands from left to right."""
        size = self.unit * BAND
        return [range(year, year + size) for year in range(self.first, self.last, size)]

    def bars(self, counts: Mapping[int, int]) -> dict[int, int]:
        """Return the counts by the first year of their bars, in order."""
        found: dict[int, int] = {}
        for year, count in sorted(counts.items()):
            start = year - year % self.unit
            found[start] = found.get(start, 0) + count
        return found


def scale(counts: Mapping[int, int], width: int) -> Scale:
    """Return the scale in which some years find room, whole bands of them."""
    unit, first, last = 1, 0, 0
    for unit in UNITS:
        size = unit * BAND
        first = min(counts, default=0) // size * size
        last = (max(counts, default=0) // size + 1) * size
        if width * unit >= FEWEST * (last - first):
            break
    return Scale(first, last, unit, max(width, 1))
