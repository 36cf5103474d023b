"""Strips find their pages: what belongs together stays so, no heading is last, no line alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from archive_app.dossier.layout.measures import LINES, PAGE_HEIGHT, PAGE_WIDTH
from archive_app.dossier.layout.strips import Strip

EASE = 1e-6
LEAST = 2 / LINES
"""The share of a page that what stands on it should fill: two lines of text."""

Unit = Sequence[Strip]
"""Strips that stay on one page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and how far below the head of the page it begins."""

    strip: Strip
    below: float


@dataclass(slots=True)
class Page:
    """The strips of a page, from its head down, and the units in which they came."""

    units: list[Unit] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0

    @property
    def entries(self) -> frozenset[str]:
        """Return the entries of which this page shows something."""
        return frozenset(entry for placed in self.placed for entry in placed.strip.entries)

    @property
    def paper(self) -> tuple[float, float]:
        """Return its width and height: A4, unless what it shows is of another size."""
        papers = (placed.strip.paper for placed in self.placed)
        return next((paper for paper in papers if paper), (PAGE_WIDTH, PAGE_HEIGHT))

    def room_for(self, unit: Unit, height: float) -> bool:
        """Tell whether a unit fits below what is already here; on an empty page anything does."""
        return not self.placed or self.used + _tall(unit) <= height + EASE

    def place(self, unit: Unit) -> None:
        """Add a unit, below the head that it brings to a new page."""
        self.units.append(unit)
        heads = () if self.placed else unit[0].head
        for one in (*heads, *unit):
            self.used += one.gap if self.placed else 0.0
            self.placed.append(Placed(one, self.used))
            self.used += one.height

    def drawn(self) -> Iterator[tuple[Strip, float, bool, bool]]:
        """Yield each strip, its place, and whether its group opens and closes with it."""
        groups = [0, *(placed.strip.group for placed in self.placed), 0]
        for number, placed in enumerate(self.placed, start=1):
            before, own, after = groups[number - 1 : number + 2]
            yield placed.strip, placed.below, own != before, own != after


def compose(strips: Iterable[Strip], height: float) -> list[Page]:
    """Return the pages of a part, at least one."""
    pages = [Page()]
    for unit in _units(strips, height):
        if not pages[-1].room_for(unit, height):
            _fill(pages, height)
            pages.append(Page())
        pages[-1].place(unit)
    _fill(pages, height)
    return pages


def _units(strips: Iterable[Strip], height: float) -> Iterator[Unit]:
    """Yield what stays together, in pieces where it is taller than a page."""
    unit: list[Strip] = []
    for strip in strips:
        if unit and not (unit[-1].keeps or strip.leans):
            yield from _pieces(unit, height)
            unit = []
        unit.append(strip)
    if unit:
        yield from _pieces(unit, height)


def _pieces(unit: Unit, height: float) -> Iterator[Unit]:
    if _tall(unit) <= height:
        yield unit
        return
    page = Page()
    for strip in unit:
        if not page.room_for([strip], height):
            yield [strip for one in page.units for strip in one]
            page = Page()
        page.place([strip])
    yield [strip for one in page.units for strip in one]


def _fill(pages: list[Page], height: float) -> None:
    """Let a last page with no more than a line begin with the end of the page before.

    That one keeps it where it would be left with no more than a line itself.
    """
    if len(pages) == 1 or not _is_bare(pages[-1], height):
        return
    *kept, moved = pages[-2].units
    before, last = _page(kept), _page([moved, *pages[-1].units])
    if not _is_bare(before, height) and last.used <= height + EASE:
        pages[-2:] = [before, last]


def _page(units: Iterable[Unit]) -> Page:
    page = Page()
    for unit in units:
        page.place(unit)
    return page


def _is_bare(page: Page, height: float) -> bool:
    """Tell whether a page has no more than a line of its own, its repeated heads not counted."""
    own = sum(strip.height for unit in page.units for strip in unit)
    return own < LEAST * height - EASE


def _tall(unit: Unit) -> float:
    return sum(strip.gap + strip.height for strip in unit)
