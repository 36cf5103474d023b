"""The lines that a frozen plan of a year keeps of its projects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

FROZEN = ("order_number", "title", "location", "description", "started", "finished", "investment")
"""The columns that are kept of each project, behind its code."""


def frozen_line(code: str, shown: Mapping[str, str]) -> str:
    """Return a project as a line: its code and its columns, each on one line."""
    cells = [code, *(shown.get(field, "") for field in FROZEN)]
    return "\t".join(" ".join(cell.split()) for cell in cells)


def frozen_lines(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Walk through the code and the columns of each project that a plan keeps."""
    for line in text.splitlines():
        code, *cells = line.split("\t")
        yield code, dict(zip(FROZEN, cells, strict=False))
