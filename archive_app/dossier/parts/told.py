"""Tables of what is told and is no entry: moments, measurements, lines of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from archive_app.dossier.blocks import Heads, Row, Table
from archive_app.dossier.profiles import PartProfile

NUMBER = "@number"
Told = Mapping[str, str]
"""What is told in a line, by the name that a column has it from."""


def told_tables(part: PartProfile, lines: Sequence[Told]) -> Iterator[Table]:
    """Yield a part's tables of some lines, which are numbered; none if there are no lines."""
    for profile in part.tables if lines else ():
        columns = profile.columns
        rows = []
        for number, line in enumerate(lines, start=1):
            told = {NUMBER: str(number), **line}
            found = ((told[name] for name in one.sources if told.get(name)) for one in columns)
            rows.append(Row(tuple(next(texts, "") for texts in found)))
        heads = tuple(Heads(one.label, one.share, one.centred) for one in columns)
        yield Table(heads, tuple(rows))
