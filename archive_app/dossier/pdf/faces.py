"""TrueType faces, read where they lie: a font of 15 MB costs a few milliseconds."""

from __future__ import annotations

import mmap
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from struct import unpack_from


class Face:
    """A TrueType face with outlines in `glyf`. Measures are in thousandths of the size."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        count = unpack_from(">H", self.data, 4)[0]
        records = [unpack_from(">4sLLL", self.data, 12 + 16 * place) for place in range(count)]
        self._tables = {tag: (offset, length) for tag, _, offset, length in records}
        self._units, *box = self._read("head", ">18xH16x4h")
        self.box = [self._scaled(value) for value in box]
        self._metrics = self._read("hhea", ">34xH")[0]
        self.ascent, self.descent = map(self._scaled, self._read("OS/2", ">68x2h"))
        self.name = self._postscript_name(path.stem)
        self._starts, self._ends, self._glyphs = self._coverage()

    def glyph(self, character: str) -> int | None:
        """Return the number of a character's glyph, or None if the face lacks it."""
        code = ord(character)
        place = bisect_right(self._starts, code) - 1
        if place < 0 or code > self._ends[place]:
            return None
        return self._glyphs[place] + code - self._starts[place] or None

    def advance(self, glyph: int) -> int:
        """Return how far a glyph moves the pen, in thousandths of the size."""
        place = 4 * min(glyph, self._metrics - 1)
        return self._scaled(unpack_from(">H", self.data, self.offset("hmtx") + place)[0])

    def metrics(self, glyph: int) -> bytes:
        """Return a glyph's entry for `hmtx`: its advance and its left side bearing."""
        start, last = self.offset("hmtx"), self._metrics - 1
        if glyph <= last:
            return self.data[start + 4 * glyph : start + 4 * glyph + 4]
        bearing = start + 4 * self._metrics + 2 * (glyph - self._metrics)
        return self.data[start + 4 * last :][:2] + self.data[bearing : bearing + 2]

    def outline(self, glyph: int) -> bytes:
        """Return a glyph's own entry in `glyf`, empty for a blank."""
        start, loca = self.offset("glyf"), self.offset("loca")
        if self._read("head", ">50xH")[0]:
            first, end = unpack_from(">2L", self.data, loca + 4 * glyph)
        else:
            first, end = (2 * half for half in unpack_from(">2H", self.data, loca + 2 * glyph))
        return self.data[start + first : start + end]

    def table(self, tag: str) -> bytes:
        """Return a table's bytes, none if there is no such table."""
        offset, length = self._tables.get(tag.encode(), (0, 0))
        return self.data[offset : offset + length]

    def offset(self, tag: str) -> int:
        """Return where a table begins."""
        return int(self._tables[tag.encode()][0])

    def _read(self, tag: str, form: str) -> tuple[int, ...]:
        return unpack_from(form, self.data, self.offset(tag))

    def _scaled(self, value: int) -> int:
        return round(value * 1000 / self._units)

    def _postscript_name(self, otherwise: str) -> str:
        start = self.offset("name")
        count, strings = unpack_from(">2xHH", self.data, start)
        for place in range(count):
            platform, _, _, name, length, offset = unpack_from(
                ">6H", self.data, start + 6 + 12 * place
            )
            if (platform, name) == (3, 6):
                first = start + strings + offset
                return self.data[first : first + length].decode("utf-16-be")
        return otherwise

    def _coverage(self) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        """Return the first codes, last codes and first glyphs of the groups of `cmap`."""
        start = self.offset("cmap")
        count = unpack_from(">2xH", self.data, start)[0]
        tables = [
            unpack_from(">4xL", self.data, start + 4 + 8 * place)[0] for place in range(count)
        ]
        formats = {unpack_from(">H", self.data, start + offset)[0]: offset for offset in tables}
        if 12 in formats:
            groups = start + formats[12]
            numbers = unpack_from(
                f">{3 * unpack_from('>12xL', self.data, groups)[0]}L", self.data, groups + 16
            )
            return numbers[0::3], numbers[1::3], numbers[2::3]
        return self._basic_plane(start + formats[4])

    def _basic_plane(self, start: int) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        """Read a `cmap` of format 4, which knows the Basic Multilingual Plane only."""
        count = unpack_from(">6xH", self.data, start)[0] // 2
        ends = unpack_from(f">{count}H", self.data, start + 14)
        starts = unpack_from(f">{count}H", self.data, start + 16 + 2 * count)
        deltas = unpack_from(f">{count}H", self.data, start + 16 + 4 * count)
        place = start + 16 + 6 * count
        ranges = unpack_from(f">{count}H", self.data, place)
        found: list[tuple[int, int]] = []
        for segment in range(count):
            for code in range(starts[segment], min(ends[segment], 0xFFFE) + 1):
                glyph = code
                if ranges[segment]:
                    step = ranges[segment] + 2 * (code - starts[segment] + segment)
                    glyph = unpack_from(">H", self.data, place + step)[0]
                found.append((code, (glyph + deltas[segment]) % 65536 if glyph else 0))
        return _grouped(found)


@cache
def face(path: Path) -> Face:
    """Return the face of a file; all dossiers of a session share it."""
    return Face(path)


def _grouped(pairs: Sequence[tuple[int, int]]) -> tuple[list[int], list[int], list[int]]:
    """Join characters that follow each other, with glyphs that do so too, into groups."""
    breaks = [
        place + 1
        for place, (one, other) in enumerate(pairwise(pairs))
        if (other[0] - one[0], other[1] - one[1]) != (1, 1)
    ]
    firsts, lasts = [0, *breaks], [*(place - 1 for place in breaks), len(pairs) - 1]
    return (
        [pairs[place][0] for place in firsts],
        [pairs[place][0] for place in lasts],
        [pairs[place][1] for place in firsts],
    )
