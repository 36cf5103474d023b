"""What a new record is called, until a person says better."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from archive_app.domain.entries import Passage
from archive_app.domain.readings import Facts

MACHINE_MADE = re.compile(
    r"[\W\d_]*([0-9a-f]{8,}|scan|doc|document|untitled|新建.*)?[\W\d_]*", re.IGNORECASE
)
HEADING = re.compile(r"附件[\d一二三四五六七八九十]*[：:]?")
LONGEST = 40  # characters of a line that can be a heading


def title_for(file_name: str, facts: Facts, passages: Sequence[Passage]) -> str:
    """Return a title: the file's name, or what the text calls itself where the name says nothing.

    Photographs and drawings keep the name that they came with: people know them by it.
    """
    stem = PurePath(file_name).stem or file_name
    if not passages or not MACHINE_MADE.fullmatch(stem):
        return stem
    return facts.title or _heading(passages) or stem


def _heading(passages: Sequence[Passage]) -> str:
    """Return the first line of a text that can be its heading."""
    lines = (line.strip() for passage in passages[:5] for line in passage.text.splitlines())
    for line in lines:
        if line and not HEADING.fullmatch(line):
            return line.lstrip("# ") if len(line) <= LONGEST else ""
    return ""
