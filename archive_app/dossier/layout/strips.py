"""Strips: what a page is a stack of. Each knows its height before it is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from typing_extensions import override

from archive_app.domain.citations import citations
from archive_app.dossier.blocks import Text
from archive_app.dossier.layout.breaking import Line
from archive_app.dossier.layout.measures import WIDTH, Style
from archive_app.dossier.layout.sheet import Letters, Sheet

Cite = tuple[int, int, str]
"""A stretch of a line, from character to character, and the entry that it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A stretch of a page that is never cut.

    `gap` is left above it, but not at the head of a page; `keeps` holds it on the page of the
    strip that follows, and one that `leans` on the page of the strip before. Strips of one `group`
    share their rules. `head` is repeated above it where it begins a page.
    """

    height: float
    entry: str = ""
    gap: float = 0.0
    keeps: bool = False
    leans: bool = False
    group: int = 0
    head: tuple[Strip, ...] = ()

    @property
    def entries(self) -> tuple[str, ...]:
        """Return the entries of which it shows something."""
        return (self.entry,) if self.entry else ()

    @property
    def paper(self) -> tuple[float, float] | None:
        """Return the width and height of the page that it must have to itself, if it must."""
        return None

    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        """Draw it; `opens` and `closes` say whether it is the first, the last of its group here."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStrip(Strip):
    """One line of text. `cites` are stretches of it that lead to an entry."""

    line: Line
    style: Style
    left: float = 0.0
    cites: tuple[Cite, ...] = ()

    @override
    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        sheet.line(self.line, self.style, x + self.left, top)
        for start, end, entry in self.cites:
            sheet.cite(entry, self.line, self.style, (x + self.left, top), (start, end))


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderStrip(Strip):
    """A line of the contents: its text, dots, and a page number if it is the last of its text."""

    line: Line
    style: Style
    left: float
    page: Text = ""

    @override
    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        sheet.line(self.line, self.style, x + self.left, top)
        if not self.page:
            return
        sheet.text(self.page, self.style, (x, top, WIDTH), 1)
        size = self.style.size
        number = sheet.letters.width(sheet.numbers.text(self.page), self.style)
        start = x + self.left + self.line.width * size + size
        sheet.dots(start, x + WIDTH - number - size, top - self.height / 2 - 0.2 * size)


def text_strips(
    letters: Letters,
    text: str,
    style: Style,
    entry: str = "",
    *,
    cites: Mapping[str, str] | None = None,
) -> list[Strip]:
    """Return the lines of a text; the first two and the last two stay together.

    A heading stays with what follows it. `cites` are codes of sources with their entries.
    """
    made = letters.lines(text, style, WIDTH)
    cited = _cited(made, cites) if cites else {}
    left = style.indent * style.size
    count = len(made)
    return [
        TextStrip(
            height=style.leading,
            entry=entry,
            gap=style.above if number == 0 else 0.0,
            keeps=style.heads or (count > 1 and number in {0, count - 2}),
            line=line,
            style=style,
            left=left if number == 0 else 0.0,
            cites=tuple(cited.get(number, ())),
        )
        for number, line in enumerate(made)
    ]


def _cited(lines: Sequence[Line], cites: Mapping[str, str]) -> dict[int, list[Cite]]:
    """Return by line where its sources stand; one that a line's end parts stands on both."""
    found: dict[int, list[Cite]] = {}
    ends = list(accumulate((len(line.text) for line in lines), initial=0))
    for start, end, code in citations("".join(line.text for line in lines)):
        for number, first in enumerate(ends[:-1]):
            here, there = max(start, first), min(end, ends[number + 1])
            if code in cites and here < there:
                found.setdefault(number, []).append((here - first, there - first, cites[code]))
    return found
