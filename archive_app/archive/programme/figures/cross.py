"""A cross table: figures by one field downwards and another across, with the totals of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.programme.figures.numbers import Number, Table, figures

SITES, LISTINGS, ITEMS = "sites", "listings", "items"
MEASURES = (SITES, LISTINGS, ITEMS)

Counts = tuple[int, int, int]
"""How many sites, listings and listed items."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column: the id of its value, None for what says nothing, its name, its total."""

    key: str | None
    name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Cross:
    """Figures by one field, or by two: then each row has a number in each column.

    A total counts every site once, even if it is in several rows or columns: `all` is the last.
    """

    by: tuple[str, ...]
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    all: Counts
    inner: Mapping[tuple[str | None, str | None], Counts]

    def number(self, row: int | None, column: int | None, measure: str = SITES) -> int:
        """Return a number; None stands for the total of all rows, or of all columns."""
        place = MEASURES.index(measure)
        if row is None:
            return (self.all if column is None else self.columns[column].counts)[place]
        if column is None:
            return self.rows[row].counts[place]
        return self.inner.get((self.rows[row].key, self.columns[column].key), (0, 0, 0))[place]

    def cell(self, row: int | None, column: int | None) -> tuple[tuple[str, str], ...]:
        """Return what `Question.figure` asks for the sites behind a number."""
        keys = (
            (self.rows[row].key if row is not None else None, row is not None),
            (self.columns[column].key if column is not None else None, column is not None),
        )
        fields = zip(self.by, keys, strict=False)
        return tuple((field, key or "") for field, (key, wanted) in fields if wanted)


@dataclass(frozen=True, slots=True)
class Grid:
    """A cross table as it is read: names above, names at the left, the totals last."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def grid(found: Cross, names: Mapping[str, str], words: Callable[[str], str], measure: str) -> Grid:
    """Return a cross table as texts and numbers; by one field with all measures side by side.

    `names` are those of the fields, `words` gives `unsaid`, `total` and `axis_…` of each measure.
    """
    places = [*range(len(found.rows)), None]
    rows = [*(one.name or words("unsaid") for one in found.rows), words("total")]
    if not found.columns:
        heads = [names[found.by[0]], *(words(f"axis_{one}") for one in MEASURES)]
        cells = [[found.number(row, None, one) for one in MEASURES] for row in places]
    else:
        across = [*range(len(found.columns)), None]
        told = [one.name or words("unsaid") for one in found.columns]
        heads = [" × ".join(names[one] for one in found.by), *told, words("total")]
        cells = [[found.number(row, column, measure) for column in across] for row in places]
    return Grid(tuple(heads), tuple((name, *line) for name, line in zip(rows, cells, strict=True)))


def cross(archive: Archive, by: Sequence[str]) -> Cross:
    """Return the figures by one field or two; raise `Refused` as `figures` does."""
    rows = figures(archive, by[:1])
    columns = figures(archive, by[1:2]) if len(by) > 1 else None
    inner = figures(archive, by[:2]) if columns else None
    return Cross(
        by=rows.by + (columns.by if columns else ()),
        rows=_lines(rows),
        columns=_lines(columns) if columns else (),
        all=(rows.total, rows.listings, rows.items),
        inner={(one.keys[0], one.keys[1]): _counts(one) for one in inner.cells} if inner else {},
    )


def _lines(table: Table) -> tuple[Line, ...]:
    return tuple(Line(one.keys[0], one.words[0], _counts(one)) for one in table.cells)


def _counts(one: Number) -> Counts:
    return one.sites, one.listings, one.items
