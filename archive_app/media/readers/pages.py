"""One page of a PDF, whole, as it is leafed through."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import BinaryIO

from archive_app.domain.errors import Refused
from archive_app.media.readers.looked import Answer
from archive_app.media.readers.pdfs import opened
from archive_app.media.readers.pictures import encoded

PDF = "application/pdf"


def page(file: BinaryIO, media_type: str, numbers: Sequence[float], words: str) -> Answer:  # noqa: ARG001
    """Return a page, from 0, as a picture whose longer side has so many pixels."""
    return _seen(file, media_type, numbers, "JPEG")


def printed(file: BinaryIO, media_type: str, numbers: Sequence[float], words: str) -> Answer:  # noqa: ARG001
    """Return a page as `page` does, as a PNG that loses nothing of it."""
    return _seen(file, media_type, numbers, "PNG")


def _seen(file: BinaryIO, media_type: str, numbers: Sequence[float], sort: str) -> Answer:
    number, size = map(int, numbers)
    if media_type != PDF:
        raise Refused("nothing_to_see")
    with opened(file) as document, closing(document[number]) as sheet:
        scale = size / max(*sheet.get_size(), 1.0)
        drawn = sheet.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
        return [len(document)], encoded(drawn, sort)
