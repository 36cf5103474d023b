"""Where words stand on a page of an OFD."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from archive_app.media.readers.ofd_page import Letter, letters

Edges = tuple[float, float, float, float]
"""Left, bottom, right and top of a line of letters, in millimetres."""

_MOST_LETTERS = 100_000
_ABOVE, _BELOW = 0.9, 0.15
"""How much of its size a letter reaches above the line and below it."""


def boxes_of(texts: Sequence[Element], words: Sequence[str]) -> Iterator[Edges]:
    """Walk through the lines on which words stand; a word may go on in the next text."""
    there = [one for text in texts for one in letters(text) if not one.text.isspace()]
    there = there[:_MOST_LETTERS]
    page = "".join(one.text for one in there)
    for word in words:
        bare = "".join(word.split())
        for found in re.finditer(re.escape(bare), page, re.IGNORECASE) if bare else ():
            yield from _lines(there[slice(*found.span())])


def _lines(found: Sequence[Letter]) -> Iterator[Edges]:
    for _, line in groupby(found, key=lambda one: round(one.y, 1)):
        run = list(line)
        size, y = max(one.size for one in run), run[0].y
        left = min(one.x for one in run)
        right = max(one.x + one.size for one in run)
        yield left, y + size * _BELOW, right, y - size * _ABOVE
