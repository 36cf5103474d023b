"""What a chart says: numbers of some series, one for each category."""

from __future__ import annotations

from dataclasses import dataclass

BARS, STACKED, LINES = "bars", "stacked", "lines"
SORTS = (BARS, STACKED, LINES)


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers under one name, one for each category, none below zero; None where nothing is known.

    Only lines leave out what is not known; a bar of it has no length.
    """

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: bars beside each other, `stacked` on each other, or `lines` from left to right.

    `axis` says what is counted and in what unit, `source` where the numbers come from and of when.
    """

    sort: str
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    axis: str = ""
    source: str = ""

    @property
    def most(self) -> float:
        """Return the largest number that has to have room."""
        if self.sort == STACKED:
            return max((self.total(place) for place in range(len(self.categories))), default=0)
        known = (value for one in self.series for value in one.values if value is not None)
        return max(known, default=0)

    def total(self, place: int) -> float:
        """Return what all series have in one category."""
        return sum(one.values[place] or 0 for one in self.series)


def written(number: float) -> str:
    """Return a number as people read it: with its thousands apart, and no more digits than it has.

    >>> written(3387890.25)
    '3,387,890.25'
    """
    return f"{number:,}" if isinstance(number, int) else f"{number:,.12g}"
