"""The letters on scans, recognised by a machine: only where `archive-app[ocr]` is installed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from importlib import import_module
from typing import Any, BinaryIO

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from archive_app.domain.entries import Passage
from archive_app.domain.readings import Facts
from archive_app.media.plain import line
from archive_app.media.readers import exif, images
from archive_app.media.readers.pictures import reduced, upright

NAME, VERSION = "scans", 1

_LONGEST = 4000
"""Pixels of the longer side that are looked at: letters of an A3 sheet at 250 dots an inch."""
_MOST_PAGES = 500
_LEAST_SURE = 0.5


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:
    """Return the letters that were recognised: a passage for each page, its lines as they stand."""
    pages = _pages(file) if media_type == "application/pdf" else _picture(file, media_type)
    said = ((number, "\n".join(_lines(page))) for number, page in pages)
    numbered = media_type in {"application/pdf", "image/tiff"}
    passages = (Passage(text, page=number if numbered else None) for number, text in said if text)
    return Facts(note="machine_read"), tuple(passages)


def preview(file: BinaryIO, media_type: str, size: int) -> None:
    """Return nothing: the scan itself is what is seen."""


def _picture(file: BinaryIO, media_type: str) -> Iterator[tuple[int, Image.Image]]:
    """Walk through the pages of a picture, upright."""
    if media_type == "image/heic":
        import pillow_heif  # noqa: PLC0415  few scans are photographs of telephones

        pillow_heif.register_heif_opener()
    with images.opened(file, media_type) as image:
        if image.width * image.height > images.LARGE:
            yield 1, images.streamed(file, _LONGEST)
            return
        for number in range(min(getattr(image, "n_frames", 1), _MOST_PAGES)):
            image.seek(number)
            turn = exif.orientation(image)
            yield number + 1, upright(reduced(image.copy(), _LONGEST), turn)


def _pages(file: BinaryIO) -> Iterator[tuple[int, Image.Image]]:
    """Walk through the pages of a PDF as pictures."""
    with closing(pdfium.PdfDocument(file)) as document:
        for number in range(min(len(document), _MOST_PAGES)):
            with closing(document[number]) as page:
                scale = min(300 / 72, _LONGEST / max(*page.get_size(), 1.0))
                yield number + 1, page.render(scale=scale, may_draw_forms=False).to_pil()


def _lines(page: Image.Image) -> Iterator[str]:
    """Walk through the lines on a page that the machine is fairly sure of."""
    found = _engine()(np.asarray(page.convert("RGB")))
    for text, sure in zip(found.txts or (), found.scores or (), strict=False):
        plain = line(text)
        if plain and sure >= _LEAST_SURE:
            yield plain


@cache
def _engine() -> Any:  # noqa: ANN401  rapidocr has no types
    """Return the recogniser, its models loaded; they lie in its package, nothing is fetched."""
    logging.disable(logging.CRITICAL)
    rapidocr = import_module("rapidocr")  # an option, and 0.9 s
    return rapidocr.RapidOCR(params={"Global.log_level": "critical"})
