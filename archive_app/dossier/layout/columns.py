"""How wide the columns of a table are: by their shares, but no date or short word is torn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_app.dossier.blocks import Table
from archive_app.dossier.layout.measures import LABEL, WIDTH, Style
from archive_app.dossier.layout.ruling import SIDE
from archive_app.dossier.layout.sheet import Letters

NUMBER = re.compile(r"(?<![\w.,:/-])\d[\d.,:/-]*(?!\w)")
LONGEST = 16  # characters: a longer one is no date and no count
SHORT = 4  # characters: 第二批 is not set in two lines
SHORT_LABEL = 2
MOST_GIVEN = 0.3  # of a column
EASE = 0.1


def column_widths(letters: Letters, table: Table, styles: Sequence[Style]) -> list[float]:
    """Return the width of each column; those that have room give some to those that need it."""
    shares = sum(head.share for head in table.heads)
    widths = [WIDTH * head.share / shares for head in table.heads]
    needs = [_need(letters, table, place, style) for place, style in enumerate(styles)]
    pairs = list(zip(widths, needs, strict=True))
    lacking = [max(need - width, 0.0) for width, need in pairs]
    spare = [max(min(width - need, MOST_GIVEN * width), 0.0) for width, need in pairs]
    moved = min(sum(lacking), sum(spare))
    if not moved:
        return widths
    taken, given = moved / sum(lacking), moved / sum(spare)
    changes = zip(widths, lacking, spare, strict=True)
    return [width + taken * more - given * less for width, more, less in changes]


def _need(letters: Letters, table: Table, place: int, style: Style) -> float:
    """Return how wide a column must be for its longest number, its short texts, a short label."""
    cells = (row.cells[place] for row in table.rows)
    texts = {cell for cell in cells if isinstance(cell, str)}
    numbers = (number for text in texts for number in NUMBER.findall(text))
    longest = max((one for one in numbers if len(one) <= LONGEST), key=len, default="")
    whole = [longest, *(text for text in texts if len(text) <= SHORT)]
    label = table.heads[place].label
    head = letters.width(label, LABEL) if len(label) <= SHORT_LABEL else 0.0
    return max(head, *(letters.width(text, style) for text in whole)) + 2 * SIDE + EASE
