"""What a file shows to somebody who looks at it part by part, asked of the limited processes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from pathlib import Path

from archive_app.domain.errors import Refused
from archive_app.domain.maps.shapes import Shape, read_shapes
from archive_app.domain.rasters import Box, Raster
from archive_app.domain.sounds import Heard, Wave
from archive_app.media.workers import Workers

MOST_MARKS = 500


def raster(workers: Workers, path: Path, page: int = 0) -> Raster:
    """Return the size of a page, upright; raise `Refused` if there is nothing to see."""
    numbers, _ = workers.look(path, "raster", (page,))
    if len(numbers) != 3 or min(numbers) < 1:
        raise Refused("file_crashed_reader")
    return Raster(*map(int, numbers))


def strip(workers: Workers, path: Path, page: int, level: int, number: int) -> list[bytes]:
    """Return the tiles of a strip, row by row, each a JPEG."""
    lengths, body = workers.look(path, "strip", (page, level, number))
    if any(length < 0 for length in lengths) or sum(lengths) != len(body):
        raise Refused("file_crashed_reader")
    ends = accumulate(map(int, lengths), initial=0)
    return [body[start:end] for start, end in pairwise(ends)]


def page(workers: Workers, path: Path, number: int, size: int) -> bytes:
    """Return a page of a PDF, from 0, as a JPEG whose longer side has so many pixels."""
    return _seen(workers, path, "page", number, size)


def printed(workers: Workers, path: Path, number: int, size: int) -> bytes:
    """Return a page of a PDF as `page` does, as a PNG."""
    return _seen(workers, path, "printed", number, size)


def _seen(workers: Workers, path: Path, look: str, number: int, size: int) -> bytes:
    _, seen = workers.look(path, look, (number, size))
    if not seen:
        raise Refused("file_crashed_reader")
    return seen


def marks(workers: Workers, path: Path, page: int, words: Sequence[str]) -> list[Box]:
    """Return where words stand on a page; nothing where the file does not tell it."""
    numbers, _ = workers.look(path, "marks", (page,), "\n".join(words))
    places = [iter(numbers)] * 4
    return list(zip(*places, strict=False))[:MOST_MARKS]


def shapes(workers: Workers, path: Path) -> list[Shape]:
    """Return the shapes of a GeoJSON, KML, KMZ or GPX; raise `Refused` (no_layer) for others."""
    numbers, names = workers.look(path, "shapes", ())
    try:
        return read_shapes(numbers, names.decode().split("\n"))
    except ValueError as error:
        raise Refused("file_crashed_reader") from error


def wave(workers: Workers, path: Path, columns: int) -> Wave:
    """Return the waveform of a sound; raise `Refused` (not_played) for one that is not decoded."""
    numbers, peaks = workers.look(path, "wave", (columns,))
    if len(numbers) != 1:
        raise Refused("file_crashed_reader")
    return Wave(numbers[0], peaks)


def heard(workers: Workers, path: Path, start: float, seconds: float, speed: float) -> Heard:
    """Return a stretch of a sound, as fast as is wished at the same pitch; past its end nothing."""
    asked = (start, seconds, speed)
    numbers, samples = workers.look(path, "heard", asked)
    if len(numbers) != 2 or min(numbers) < 1:
        raise Refused("file_crashed_reader")
    return Heard(int(numbers[0]), int(numbers[1]), samples)
