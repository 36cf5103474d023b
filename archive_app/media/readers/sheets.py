"""Workbooks as something to read: every sheet a page, its rows as lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from archive_app.domain.entries import Passage
from archive_app.domain.readings import Facts
from archive_app.media.readers import workbooks
from archive_app.media.readers.page import drawn_page

NAME, VERSION = "sheets", 1

_TOGETHER = 20
"""Rows in a passage: as much as one looks at to know what was found."""
_MOST_ROWS = 200_000


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:
    """Return how many sheets there are, and what stands in them."""
    first, _ = workbooks.opened(file, media_type, "")
    found = [
        Passage(text, page=page)
        for page, name in enumerate(first.names, start=1)
        for text in _texts(file, media_type, name)
    ]
    return Facts(pages=len(first.names)), tuple(found)


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:
    """Return the beginning of the first sheet that has a list, as a page."""
    file.seek(0)
    _, rows = workbooks.opened(file, media_type, "")
    text = "\n".join("　".join(filter(None, row.cells)) for row in islice(rows, 60))
    return drawn_page(text, size)


def _texts(file: BinaryIO, media_type: str, sheet: str) -> Iterator[str]:
    """Walk through a sheet's rows, some at a time; empty cells and rows are left out."""
    file.seek(0)
    _, rows = workbooks.opened(file, media_type, sheet)
    said = ("\t".join(filter(None, row.cells)) for row in islice(rows, _MOST_ROWS))
    full = filter(None, said)
    while together := list(islice(full, _TOGETHER)):
        yield "\n".join(together)
