"""A dossier in volumes: cut between parts, within one between records, or rows of a table."""

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
    Row,
    Table,
    Title,
)
from archive_app.dossier.layout.composition import compose
from archive_app.dossier.layout.measures import HEIGHT
from archive_app.dossier.layout.setting import strips
from archive_app.dossier.layout.sheet import Letters
from archive_app.dossier.pdf.machine_letters import face_told
from archive_app.dossier.pdf.typefaces import Typefaces
from archive_app.dossier.volume_frames import Volume, entries_in, framed

MOST_BYTES = 2_000_000_000
"""What many a reader of 32 bits can still open."""

AGAIN = "（续）"
ADDED = 2  # pages at most: what tells of the other volumes


@dataclass(frozen=True, slots=True)
class Extent:
    """How much room something takes: pages, of which a line of a list is a part, and bytes."""

    pages: float
    size: int

    def __add__(self, other: Extent) -> Extent:
        """Return how much room both take."""
        return Extent(self.pages + other.pages, self.size + other.size)

    def within(self, most: Extent) -> bool:
        """Tell whether there is room for it."""
        return self.pages <= most.pages and self.size <= most.size


Measure = Callable[[Part], Extent]
Blocks = tuple[Block, ...]


def volumes(
    plan: Plan, words: str, *, fonts: Path, most_pages: int, most_bytes: int = MOST_BYTES
) -> list[Plan]:
    """Return a plan as the plans of its volumes; as it is if all has room in one.

    Each has its cover, contents, register and closing sheet; the numbers of items run on. `words`
    say which volume it is, with places for `{volume}` and `{volumes}`. One record that is larger
    than a volume stays whole; a table does not. Raise `Refused("volume_too_small")` where
    not even the frame of a volume has room.
    """
    measure = _Measure(plan, fonts)
    whole = sum(map(measure.alone, plan.parts), Extent(0, 0))
    if whole.within(Extent(most_pages, most_bytes)):
        return [plan]
    most = Extent(most_pages - measure.frame.pages, most_bytes)
    if most.pages < 1:
        least = int(measure.frame.pages) + 2
        raise Refused("volume_too_small", pages=most_pages, least=least)
    body = [part for part in plan.parts if not is_frame(part)]
    pieces = [piece for part in body for piece in _cut(part, measure, most)]
    return framed(plan, list(_packed(pieces, measure, most)), words, is_frame)


class _Measure:
    """Measures parts, each with the lines that it needs in the list of what its volume holds."""

    def __init__(self, plan: Plan, fonts: Path) -> None:
        self._letters = Letters(Typefaces(fonts, face_told(plan.letters)))
        frame = [part for part in plan.parts if is_frame(part)]
        registers = {part: self.alone(part).pages for part in frame if _is_register(part)}
        self._lines = {
            entry: pages / len(_rows(part))
            for part, pages in registers.items()
            for entry in _led(part)
        }
        others = (self.alone(part) for part in frame if part not in registers)
        self.frame = sum(others, Extent(ADDED + len(registers), 0))

    def __call__(self, part: Part) -> Extent:
        """Return how much room a part takes in a volume."""
        listed = sum(self._lines.get(entry, 0.0) for entry in entries_in(part.blocks))
        return self.alone(part) + Extent(listed, 0)

    def alone(self, part: Part) -> Extent:
        """Return how much room the pages of a part take."""
        pages = len(compose(strips(self._letters, part), HEIGHT))
        return Extent(pages, sum(map(_size, part.blocks)))


def is_frame(part: Part) -> bool:
    """Tell whether a part belongs to every volume: it tells what is in it, or who is named."""
    if any(isinstance(block, Cover | Leaders | Closing) for block in part.blocks):
        return True
    cells = [cell for row in _rows(part) for cell in row.cells]
    if any(isinstance(cell, FirstPages) for cell in cells):
        return True
    return _is_register(part)


def _is_register(part: Part) -> bool:
    """Tell whether a part is the list of what the dossier holds, with pages."""
    return isinstance(part.blocks[0], Title) and len(part.blocks) == 2 and bool(_led(part))


def _led(part: Part) -> list[str]:
    """Return the entries to whose pages the lines of a part lead."""
    cells = [cell for row in _rows(part) for cell in row.cells]
    return [cell.entry for cell in cells if isinstance(cell, PagesOf)]


def _rows(part: Part) -> list[Row]:
    return [row for block in part.blocks if isinstance(block, Table) for row in block.rows]


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
    """Yield a part, in halves and their halves until each has room or can be cut no further."""
    halves = None if measure(part).within(most) else _halves(part.blocks)
    if halves is None:
        yield part
        return
    before, after = halves
    again = part.name.removesuffix(AGAIN) + AGAIN
    yield from _cut(replace(part, blocks=before), measure, most)
    yield from _cut(Part(again, (Heading(again, 1), *after)), measure, most)


def _halves(blocks: Sequence[Block]) -> tuple[Blocks, Blocks] | None:
    """Return some blocks cut between two records, else between two rows of a table, if they can."""
    places = [place for place in range(2, len(blocks)) if _begins_record(blocks, place)]
    if places:
        middle = places[len(places) // 2]
        return tuple(blocks[:middle]), tuple(blocks[middle:])
    tables = [(len(one.rows), at) for at, one in enumerate(blocks) if isinstance(one, Table)]
    rows, at = max(tables, default=(0, 0))
    table = blocks[at]
    if rows < 2 or not isinstance(table, Table):
        return None
    first, second = (
        replace(table, rows=some) for some in (table.rows[: rows // 2], table.rows[rows // 2 :])
    )
    return (*blocks[:at], first), (second, *blocks[at + 1 :])


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
