"""Strips find their pages: nothing that belongs together is parted, no heading stands last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from archive_app.dossier.layout.measures import PAGE_HEIGHT, PAGE_WIDTH
from archive_app.dossier.layout.strips import Strip

EASE = 1e-6


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and how far below the head of the page it begins."""

    strip: Strip
    below: float


@dataclass(slots=True)
class Page:
    """The strips of a page, from its head down."""

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

    def room_for(self, strips: Iterable[Strip], height: float) -> bool:
        """Tell whether strips fit below what is already here; on an empty page anything does."""
        wanted = sum(strip.gap + strip.height for strip in strips)
        return not self.placed or self.used + wanted <= height + EASE

    def place(self, strip: Strip) -> None:
        """Add a strip, below the head that it brings to a new page."""
        heads = () if self.placed else strip.head
        for one in (*heads, strip):
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
    for together in _units(strips):
        if not pages[-1].room_for(together, height):
            pages.append(Page())
        for strip in together:
            if not pages[-1].room_for([strip], height):
                pages.append(Page())
            pages[-1].place(strip)
    return pages


def _units(strips: Iterable[Strip]) -> Iterator[Sequence[Strip]]:
    """Yield the strips that stay on one page if they can."""
    unit: list[Strip] = []
    for strip in strips:
        unit.append(strip)
        if not strip.keeps:
            yield unit
            unit = []
    if unit:
        yield unit
