"""A dossier in volumes: cut between parts, and within one only between its records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archive_app.domain.errors import Refused
from archive_app.dossier.blocks import (
    Block,
    Closing,
    Cover,
    FirstPages,
    Heading,
    Leaders,
    PagesOf,
    Part,
    Plan,
    Plate,
    PlateRow,
    Table,
    Title,
)
from archive_app.dossier.layout.composition import compose
from archive_app.dossier.layout.measures import HEIGHT
from archive_app.dossier.layout.setting import strips
from archive_app.dossier.layout.sheet import Letters
from archive_app.dossier.pdf.machine_letters import face_told
from archive_app.dossier.pdf.typefaces import Typefaces
from archive_app.dossier.volume_frames import Volume, framed

MOST_BYTES = 2_000_000_000
"""What many a reader of 32 bits can still open."""

AGAIN = "（续）"
ADDED = 2  # pages at most: what tells of the other volumes


@dataclass(frozen=True, slots=True)
class Extent:
    """How much room something takes: pages, and bytes of pictures."""

    pages: int
    size: int

    def __add__(self, other: Extent) -> Extent:
        """Return how much room both take."""
        return Extent(self.pages + other.pages, self.size + other.size)

    def within(self, most: Extent) -> bool:
        """Tell whether there is room for it."""
        return self.pages <= most.pages and self.size <= most.size


Measure = Callable[[Part], Extent]


def volumes(
    plan: Plan, words: str, *, fonts: Path, most_pages: int, most_bytes: int = MOST_BYTES
) -> list[Plan]:
    """Return a plan as the plans of its volumes; as it is if all has room in one.

    Each has its cover, contents, register and closing sheet; the numbers of items run on. `words`
    say which volume it is, with places for `{volume}` and `{volumes}`. One record that is larger
    than a volume stays whole. Raise `Refused("volume_too_small")` where not even the frame of a
    volume has room.
    """
    letters = Letters(Typefaces(fonts, face_told(plan.letters)))

    def measure(part: Part) -> Extent:
        pages = len(compose(strips(letters, part), HEIGHT))
        return Extent(pages, sum(map(_size, part.blocks)))

    frame = sum((measure(part) for part in plan.parts if is_frame(part)), Extent(ADDED, 0))
    body = [part for part in plan.parts if not is_frame(part)]
    whole = sum(map(measure, body), frame)
    if whole.within(Extent(most_pages + ADDED, most_bytes)):
        return [plan]
    most = Extent(most_pages - frame.pages, most_bytes)
    if most.pages < 1:
        raise Refused("volume_too_small", pages=most_pages, least=frame.pages + 1)
    pieces = [piece for part in body for piece in _cut(part, measure, most)]
    return framed(plan, list(_packed(pieces, measure, most)), words, is_frame)


def is_frame(part: Part) -> bool:
    """Tell whether a part belongs to every volume: it tells what is in it, or who is named."""
    if any(isinstance(block, Cover | Leaders | Closing) for block in part.blocks):
        return True
    rows = [row for block in part.blocks if isinstance(block, Table) for row in block.rows]
    cells = [cell for row in rows for cell in row.cells]
    if any(isinstance(cell, FirstPages) for cell in cells):
        return True
    is_register = isinstance(part.blocks[0], Title) and len(part.blocks) == 2
    return is_register and any(isinstance(cell, PagesOf) for cell in cells)


def _packed(pieces: Sequence[Part], measure: Measure, most: Extent) -> Iterator[Volume]:
    """Yield as many pieces together as have room in a volume, in their order."""
    volume: Volume = ()
    used = Extent(0, 0)
    for piece in pieces:
        wanted = measure(piece)
        if volume and not (used + wanted).within(most):
            yield volume
            volume, used = (), Extent(0, 0)
        volume, used = (*volume, piece), used + wanted
    yield volume


def _cut(part: Part, measure: Measure, most: Extent) -> Iterator[Part]:
    """Yield a part, in halves and their halves until each has room or shows one record only."""
    places = [place for place in range(2, len(part.blocks)) if _begins_record(part.blocks, place)]
    if not places or measure(part).within(most):
        yield part
        return
    middle = places[len(places) // 2]
    again = part.name.removesuffix(AGAIN) + AGAIN
    yield from _cut(replace(part, blocks=part.blocks[:middle]), measure, most)
    rest = (Heading(again, 1), *part.blocks[middle:])
    yield from _cut(Part(again, rest), measure, most)


def _begins_record(blocks: Sequence[Block], place: int) -> bool:
    return bool(_entry(blocks[place])) and _entry(blocks[place]) != _entry(blocks[place - 1])


def _entry(block: Block) -> str:
    if isinstance(block, PlateRow):
        return block.plates[0].entry
    if isinstance(block, Table):
        return block.rows[0].entry if block.rows else ""
    return str(getattr(block, "entry", ""))


def _size(block: Block) -> int:
    """Return how many bytes of pictures a block brings, at most."""
    if isinstance(block, PlateRow):
        return sum(map(_size, block.plates))
    if not isinstance(block, Plate):
        return 0
    sizes = (shown.path.stat().st_size for shown in block.pictures if shown.path.exists())
    return max(sizes, default=0)
