"""What the manual says of searching is so."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from archive_app.domain.hits import Document
from archive_app.search.matching import matches
from archive_app.search.reading import parse

PAGE = Path(__file__).parents[2] / "docs" / "manual" / "searching.md"


def test_every_line_of_the_table_is_true(document: Callable[..., Document]) -> None:
    lines = re.findall(r"\| `(.+?)` \| (.+?) \| ([是否]) .*\|", PAGE.read_text("utf-8"))
    assert len(lines) > 8
    for typed, text, answer in lines:
        assert matches(parse(typed), document("1", text)) is (answer == "是"), typed
