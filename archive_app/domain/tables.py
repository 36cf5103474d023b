"""Lists that others keep: a sheet of a workbook or a text file, as rows of texts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file, from 1, and its cells as they are written."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a list is: its sheet among all that the file has, and how many rows it has at most.

    A text file has no sheets and tells its encoding instead; how long it is, its `rows` estimate.
    """

    name: str = ""
    names: tuple[str, ...] = ()
    rows: int = 0
    encoding: str = ""
