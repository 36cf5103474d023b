"""Text as machines read it, as the paragraphs that a person wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from unicodedata import east_asian_width

from archive_app.domain.entries import Passage
from archive_app.dossier.blocks import Paragraph

LONGEST_HEADING = 30
FULL = 0.85
ENDS = "。！？；：…”』」）.!?;:)"
MARKED = re.compile(r"#{1,6}\s+(?P<text>.+)")
NUMBERED = re.compile(r"[一二三四五六七八九十百]+、|第[一二三四五六七八九十百零〇0-9]+[章节编篇部]")


def paragraphs(passages: Iterable[Passage], entry: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a reading; lines that a page broke are joined again."""
    for passage in passages:
        lines = [line.strip() for line in passage.text.splitlines()]
        for line in _joined(lines) if passage.page else lines:
            if line:
                yield _paragraph(line, entry)


def _paragraph(line: str, entry: str) -> Paragraph:
    marked = MARKED.fullmatch(line)
    if marked:
        return Paragraph(marked["text"], entry, heading=True)
    short = len(line) <= LONGEST_HEADING and line[-1] not in ENDS
    return Paragraph(line, entry, heading=bool(short and NUMBERED.match(line)))


def _joined(lines: list[str]) -> Iterator[str]:
    """Join a line with the next where the page broke it, not the writer."""
    full = FULL * max(map(_width, lines), default=0)
    text = ""
    for line, after in pairwise([*lines, ""]):
        between = " " if text and _narrow(text[-1]) and _narrow(line[:1] or " ") else ""
        text += between + line
        if not _goes_on(line, after, full):
            yield text
            text = ""


def _goes_on(line: str, after: str, full: float) -> bool:
    """Tell whether a line fills the width and ends no sentence, or the next begins in mid-word."""
    if not line or not after:
        return False
    return after[0].islower() or (_width(line) >= full and line[-1] not in ENDS)


def _width(line: str) -> int:
    return sum(1 if _narrow(character) else 2 for character in line)


def _narrow(character: str) -> bool:
    return east_asian_width(character) not in {"W", "F", "A"}
