"""The columns of a list as a person leads them to fields, one line each; what is said without one.

A column that is led to two fields has two lines; one that goes nowhere has one without a field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from archive_app.archive.lists.importing import Preview
from archive_app.domain.divisions import VOCABULARY as DIVISIONS
from archive_app.domain.kinds import Kind
from archive_app.exchange.mapping import LOOKUPS, OPTIONS, PARENT, SITE, Mapping, Source

MADE = {"agent"}  # types of fields whose entries may be made while importing


@dataclass(frozen=True, slots=True)
class Line:
    """A text with {names of columns} in it, and how it is read for a field; "" for no field.

    A text without a column is the same in every row. Rows are known again by the lines that are
    `key`. `samples` are a few texts of the column, if it is one.
    """

    text: str
    field: str = ""
    split: str = ""
    lookup: str = ""
    within: str = ""
    unit: str = ""
    key: bool = False
    samples: tuple[str, ...] = ()

    @property
    def column(self) -> str:
        """Return the name of the column that the text is, "" if it is more or less than one."""
        return Source(self.field, self.text).column


def lines_of(preview: Preview) -> list[Line]:
    """Return a line for each column of a list, in their order; then those that are no column."""
    mapping, lines = preview.mapping, list[Line]()
    for name, samples in zip(preview.header.names, preview.samples, strict=True):
        if name:
            own = [source for source in mapping.sources if source.column == name]
            lines += [_line(source, mapping, samples) for source in own]
            lines += [] if own else [Line(f"{{{name}}}", samples=samples)]
    known = {line.text for line in lines}
    return lines + [_line(one, mapping) for one in mapping.sources if one.text not in known]


def mapping_of(kind: str, lines: Sequence[Line]) -> Mapping:
    """Return the mapping that some lines mean for entries of a kind."""
    led = [line for line in lines if line.field and line.text]
    sources = [
        Source(line.field, line.text, **{name: getattr(line, name) for name in OPTIONS})
        for line in led
    ]
    keys = dict.fromkeys(line.field for line in led if line.key)
    return Mapping(kind, tuple(sources), tuple(keys))


def belongings(kind: Kind) -> list[str]:
    """Return by what a row may say what it belongs to, if entries of its kind belong anywhere."""
    return [] if kind.family in {"site", "agent"} else [SITE, PARENT]


def options_for(kind: Kind, field: str) -> dict[str, tuple[str, ...]]:
    """Return how the texts for a field may be read: the options, with their choices if few.

    Options are split, lookup, within and unit; see `exchange.mapping`.
    """
    if field in {SITE, PARENT}:
        return {"lookup": _lookups(made=False)}
    wanted = next((one for one in kind.fields if one.id == field), None)
    found: dict[str, tuple[str, ...]] = {}
    if wanted is None:
        return found
    if wanted.is_list:
        found["split"] = ()
    if wanted.vocabulary == DIVISIONS:
        found |= {"lookup": ("", "opening"), "within": ()}
    elif wanted.links and not wanted.points_at_terms:
        found["lookup"] = _lookups(made=wanted.type in MADE)
    if wanted.type in {"money", "quantity"}:
        found["unit"] = ()
    return found


def _lookups(*, made: bool) -> tuple[str, ...]:
    refused = {"opening"} if made else {"opening", "create"}
    return tuple(one for one in LOOKUPS if one not in refused)


def _line(source: Source, mapping: Mapping, samples: tuple[str, ...] = ()) -> Line:
    return Line(**asdict(source), key=source.field in mapping.key, samples=samples)
