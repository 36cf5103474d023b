"""PDF documents, through PDFium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import BinaryIO

import pypdfium2 as pdfium

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.decoding import mended
from archive_app.media.plain import line, lines, listed
from archive_app.media.readers.pictures import encoded

NAME, VERSION = "pdfs", 2

_MILLIMETRES = 25.4 / 72
_PROGRAM = re.compile(r"^Microsoft \w+ - |\.(docx?|pptx?|xlsx?|wps)$", re.IGNORECASE)
"""What programs add to a title when they print."""


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return pages, the first one's size, title, author, keywords, and the text of each page."""
    with opened(file) as document:
        width, height = document.get_page_size(0)
        names = document.get_metadata_dict()
        facts = Facts(
            title=_name(_PROGRAM.sub("", names.get("Title", ""))),
            author=_name(names.get("Author", "")),
            keywords=listed(mended(names.get("Keywords", ""))),
            pages=len(document),
            page_width=round(width * _MILLIMETRES, 1),
            page_height=round(height * _MILLIMETRES, 1),
        )
        return facts, tuple(_passages(document))


def preview(file: BinaryIO, media_type: str, size: int) -> bytes:  # noqa: ARG001
    """Return the first page as a JPEG."""
    with opened(file) as document, closing(document[0]) as page:
        scale = size / max(*page.get_size(), 1.0)
        picture = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
        picture.thumbnail((size, size))
        return encoded(picture, "JPEG")


def _name(text: str) -> str | None:
    return line(mended(text))


@contextmanager
def opened(file: BinaryIO) -> Iterator[pdfium.PdfDocument]:
    """Hand out a document; raise `Refused` (encrypted_file) where it asks for a word."""
    try:
        document = pdfium.PdfDocument(file)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise Refused("encrypted_file") from error
        raise
    with closing(document):
        yield document


def _passages(document: pdfium.PdfDocument) -> Iterator[Passage]:
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            said = lines(text.get_text_bounded()).strip()
        if said:
            yield Passage(said, page=number + 1)
