"""Pictures in pairs, where a page shows four or six of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive_app.dossier.blocks import Block, Plate, PlateRow

ACROSS = 2
ALONE = frozenset({1, 2})
"""How many to a page stand by themselves, each as wide as the page."""


def side_by_side(blocks: Iterable[Block], per_page: int) -> Iterator[Block]:
    """Yield blocks with plates that follow each other joined in pairs, if so many share a page.

    What has a page of its own stays as it is.
    """
    waiting: list[Plate] = []
    for block in blocks:
        if isinstance(block, Plate) and per_page not in ALONE and not block.size:
            waiting.append(block)
            if len(waiting) < ACROSS:
                continue
            yield PlateRow(tuple(waiting), per_page // ACROSS)
        else:
            yield from _left(waiting, per_page)
            yield block
        waiting = []
    yield from _left(waiting, per_page)


def _left(waiting: list[Plate], per_page: int) -> Iterator[Block]:
    if waiting:
        yield PlateRow(tuple(waiting), per_page // ACROSS)
