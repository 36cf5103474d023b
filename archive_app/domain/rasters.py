"""A picture as it is looked at: its pixels in levels, each half as large, cut into tiles."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import count

TILE = 512
"""Pixels of a tile's side; the last of a row or column has fewer."""
STRIP = 16_000_000
"""Pixels that are decoded and cut at a time, in whole rows of tiles."""

Box = tuple[float, float, float, float]
"""Left, top, width and height in parts of the upright picture, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A page of an original, upright: `width` and `height` in pixels at level 0."""

    width: int
    height: int
    pages: int = 1

    @property
    def levels(self) -> int:
        """Return how many levels there are; the last fits into one tile."""
        longest = max(self.width, self.height)
        return next(level for level in count() if longest >> level <= TILE) + 1

    def size(self, level: int) -> tuple[int, int]:
        """Return width and height at a level."""
        return max(1, self.width >> level), max(1, self.height >> level)

    def tiles(self, level: int) -> tuple[int, int]:
        """Return how many tiles a level has from left to right and from top to bottom."""
        width, height = self.size(level)
        return math.ceil(width / TILE), math.ceil(height / TILE)

    def strip_rows(self, level: int) -> int:
        """Return how many rows of tiles a strip of a level has."""
        width, _ = self.size(level)
        return max(1, STRIP // (width * TILE))

    def rows(self, level: int, strip: int) -> range:
        """Return the rows of pixels of a strip."""
        high, height = self.strip_rows(level) * TILE, self.size(level)[1]
        return range(min(strip * high, height), min((strip + 1) * high, height))

    def level_for(self, scale: float) -> int:
        """Return the smallest level that is not coarser than what is shown at a scale."""
        wanted = math.floor(math.log2(1 / max(scale, 1e-6)))
        return min(max(0, wanted), self.levels - 1)
