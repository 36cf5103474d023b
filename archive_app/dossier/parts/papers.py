"""The size of the paper that a drawing was drawn on, in millimetres."""

from __future__ import annotations

import re
from unicodedata import normalize

from archive_app.domain.readings import Facts

SIZES = {"A0": (841, 1189), "A1": (594, 841), "A2": (420, 594), "A3": (297, 420), "A4": (210, 297)}
NAMED = re.compile(r"(?<![A-Z0-9])(A[0-4])(?![0-9])", re.IGNORECASE)
MEASURED = re.compile(
    r"(\d+(?:\.\d+)?)\s*(mm|毫米|cm|厘米)?\s*[x×*]\s*(\d+(?:\.\d+)?)\s*(mm|毫米|cm|厘米)?"
)
CENTIMETRES = frozenset({"cm", "厘米"})
INCH = 25.4
LEAST, MOST = 100.0, 4500.0
"""What a page of a PDF, with its foot, may measure: 14,400 points are 5,080 mm."""


def paper(said: str, facts: Facts) -> tuple[float, float] | None:
    """Return the shorter and the longer side: as it is said, or as the file's resolution tells.

    None if nobody knows, or if no page could have the size.
    """
    found = _said(said) or _measured(facts)
    if found is None:
        return None
    short, long = sorted(round(side, 1) for side in found)
    return (short, long) if short >= LEAST and long <= MOST else None


def _said(said: str) -> tuple[float, float] | None:
    told = normalize("NFKC", said)
    measured = MEASURED.search(told)
    if measured:
        unit = 10 if CENTIMETRES.intersection(measured.group(2, 4)) else 1
        return float(measured[1]) * unit, float(measured[3]) * unit
    named = NAMED.search(told)
    return SIZES[named[1].upper()] if named else None


def _measured(facts: Facts) -> tuple[float, float] | None:
    if facts.page_width and facts.page_height:
        return facts.page_width, facts.page_height
    if facts.dpi and facts.width and facts.height:
        return facts.width / facts.dpi * INCH, facts.height / facts.dpi * INCH
    return None
