"""Sources named within a text: `〔K021·WS·1985·Y-002，第 9 页〕`, by code or reference code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_app.domain.reference_codes import normalised

CITED = re.compile(r"〔([^〕，,]+?)(?:[，,][^〕]*)?〕")


def citations(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each source is named, from its bracket to its bracket, and its code."""
    for found in CITED.finditer(text):
        yield found.start(), found.end(), normalised(found[1])
