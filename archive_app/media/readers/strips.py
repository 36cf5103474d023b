"""Pictures and pages in strips of tiles, at any level, upright."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from importlib import import_module
from typing import BinaryIO

import pypdfium2 as pdfium
from PIL import Image

from archive_app.domain.errors import Refused
from archive_app.domain.rasters import TILE, Raster
from archive_app.media.formats import reader_of
from archive_app.media.readers import exif, large, ofds
from archive_app.media.readers.images import LARGE, opened
from archive_app.media.readers.looked import Answer
from archive_app.media.readers.pdfs import opened as opened_pdf
from archive_app.media.readers.pictures import encoded, reduced, upright

PDF, OFD = "application/pdf", "application/ofd"
DOTS = 300 / 72
"""Pixels of level 0 for each point of a page."""
DRAWN = 4096
"""Pixels of the longer side where only a preview can be made."""
MOST_SIDE = 40_000
"""A page that says it is longer is shown with fewer pixels."""


def raster(file: BinaryIO, media_type: str, numbers: Sequence[float], words: str) -> Answer:  # noqa: ARG001
    """Return width, height and how many pages there are."""
    found = _raster(file, media_type, int(numbers[0]))
    return [found.width, found.height, found.pages], b""


def strip(file: BinaryIO, media_type: str, numbers: Sequence[float], words: str) -> Answer:  # noqa: ARG001
    """Return the tiles of a strip: the length of each, and all of them one after the other."""
    page, level, number = map(int, numbers)
    found = _raster(file, media_type, page)
    rows = found.rows(level, number)
    picture = _source(media_type, found)(file, media_type, page, found, level, rows)
    tiles = [encoded(tile, "JPEG") for tile in _cut(picture)]
    return [len(tile) for tile in tiles], b"".join(tiles)


def marks(file: BinaryIO, media_type: str, numbers: Sequence[float], words: str) -> Answer:
    """Return the places of words on a page of a PDF or an OFD, four numbers each."""
    if media_type == OFD:
        placed = ofds.places(file, int(numbers[0]), words.splitlines())
        return [part for box in placed for part in box], b""
    if media_type != PDF:
        return [], b""
    with opened_pdf(file) as document, closing(document[int(numbers[0])]) as page:
        width, height = page.get_size()
        with closing(page.get_textpage()) as text:
            found = [box for word in words.splitlines() for box in _boxes(text, word)]
    left, bottom, right, top = zip(*found, strict=True) if found else ((), (), (), ())
    places = zip(left, bottom, right, top, strict=True)
    return [
        part
        for x, y, end, up in places
        for part in (x / width, 1 - up / height, (end - x) / width, (up - y) / height)
    ], b""


def _raster(file: BinaryIO, media_type: str, page: int) -> Raster:
    file.seek(0)
    if media_type == PDF:
        with opened_pdf(file) as document:
            width, height = document.get_page_size(page)
            dots = min(DOTS, MOST_SIDE / max(width, height, 1.0))
            return Raster(max(1, round(width * dots)), max(1, round(height * dots)), len(document))
    if media_type == OFD:
        width, height, pages = ofds.measured(file, page)
        scale = DRAWN / max(width, height)
        return Raster(max(1, round(width * scale)), max(1, round(height * scale)), max(1, pages))
    if not _is_picture(media_type):
        width, height = _drawn(file, media_type).size
        return Raster(width, height)
    _register(media_type)
    with opened(file, media_type) as image:
        pages = getattr(image, "n_frames", 1) if media_type == "image/tiff" else 1
        image.seek(page)
        return Raster(*exif.upright_size(image), pages)


_Source = Callable[[BinaryIO, str, int, Raster, int, range], Image.Image]


def _source(media_type: str, found: Raster) -> _Source:
    """Return what makes the rows of a level."""
    if media_type == PDF:
        return _printed
    if media_type == OFD:
        return _laid_out
    if not _is_picture(media_type):
        return _sketched
    return _streamed if found.width * found.height > LARGE else _decoded


def _decoded(
    file: BinaryIO, media_type: str, page: int, found: Raster, level: int, rows: range
) -> Image.Image:
    """Return rows of a photograph, which is decoded whole."""
    with opened(file, media_type) as image:
        image.seek(page)
        turn = exif.orientation(image)
        small = upright(reduced(image, max(found.size(level))), turn)
    return _rows(small, found, level, rows)


def _streamed(
    file: BinaryIO,
    media_type: str,  # noqa: ARG001
    page: int,
    found: Raster,
    level: int,
    rows: range,
) -> Image.Image:
    """Return rows of a very large picture, which is never held whole."""
    return large.rows(file, page, found.size(level), rows)


def _printed(
    file: BinaryIO,
    media_type: str,  # noqa: ARG001
    page: int,
    found: Raster,
    level: int,
    rows: range,
) -> Image.Image:
    """Return rows of a page of a PDF."""
    width, height = found.size(level)
    with opened_pdf(file) as document, closing(document[page]) as sheet:
        points = sheet.get_height()
        crop = (0, (height - rows.stop) / height * points, 0, rows.start / height * points)
        drawn = sheet.render(scale=height / points, crop=crop, may_draw_forms=False)
        picture: Image.Image = drawn.to_pil().convert("RGB")
        return picture.resize((width, len(rows)))


def _laid_out(
    file: BinaryIO,
    media_type: str,  # noqa: ARG001
    page: int,
    found: Raster,
    level: int,
    rows: range,
) -> Image.Image:
    """Return rows of a page of an OFD."""
    seen = ofds.page_drawn(file, page, max(found.size(level)))
    if seen is None:
        raise Refused("nothing_to_see")
    return _rows(seen, found, level, rows)


def _sketched(
    file: BinaryIO,
    media_type: str,
    page: int,  # noqa: ARG001
    found: Raster,
    level: int,
    rows: range,
) -> Image.Image:
    """Return rows of the only picture that can be made of a file."""
    return _rows(_drawn(file, media_type), found, level, rows)


def _rows(picture: Image.Image, found: Raster, level: int, rows: range) -> Image.Image:
    width, height = found.size(level)
    if picture.size != (width, height):
        picture = picture.resize((width, height))
    return picture.crop((0, rows.start, width, rows.stop))


def _cut(picture: Image.Image) -> Iterator[Image.Image]:
    """Walk through the tiles of a strip, row by row."""
    for top in range(0, picture.height, TILE):
        for left in range(0, picture.width, TILE):
            end = min(left + TILE, picture.width), min(top + TILE, picture.height)
            yield picture.crop((left, top, *end))


def _is_picture(media_type: str) -> bool:
    return reader_of(media_type) in {"images", "heic"}


def _register(media_type: str) -> None:
    """Let Pillow know the format."""
    import_module(f"archive_app.media.readers.{reader_of(media_type)}")


def _drawn(file: BinaryIO, media_type: str) -> Image.Image:
    """Return the preview that the format's own reader makes; raise `Refused` if it makes none."""
    file.seek(0)
    reader = import_module(f"archive_app.media.readers.{reader_of(media_type)}")
    made = reader.preview(file, media_type, DRAWN)
    if not made:
        raise Refused("nothing_to_see")
    return Image.open(io.BytesIO(made)).convert("RGB")


def _boxes(text: pdfium.PdfTextPage, word: str) -> Iterator[tuple[float, float, float, float]]:
    """Walk through the boxes of a word: one for each line on which a part of it stands."""
    found = text.search(word)
    with closing(found):
        while place := found.get_next():
            for number in range(text.count_rects(*place)):
                yield text.get_rect(number)
