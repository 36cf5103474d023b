"""Which column of a list is which field, as TOML that people edit.

```toml
kind = "project"
key = ["order_number"]           # the fields by which a row is known again; none: all of them

[[column]]
name = "建设地点"                 # as the header has it
field = "division"
split = "、"                      # characters at which a cell is cut into several values
lookup = "opening"               # code, name, create or opening; see below
within = "重庆市"                 # where the divisions of this column lie
unit = "亿元"                     # added to bare numbers

[[joined]]                       # several columns in one text
text = "{纬度},{经度} CGCS2000"
field = "place"

[constant]                       # the same in every row
open_status = "开放"
```

`@site` and `@parent` stand for the entry that a row belongs to. `lookup` says how a cell names an
entry: by its code alone, by its name alone, or else by both; `create` makes one that is not there;
`opening` takes the division that a longer text opens with, and leaves the field empty if none does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Kind, Label
from archive_app.domain.nearest import nearest

SITE, PARENT = "@site", "@parent"
BELONGING = {SITE: Label("遗产点", "Site"), PARENT: Label("上级条目", "Entry above")}
LOOKUPS = ("", "code", "name", "create", "opening")
PLACE = re.compile(r"\{([^{}]+)\}")
OPTIONS = ("split", "lookup", "within", "unit")
_KEYS: dict[str, type] = {"field": str, **dict.fromkeys(OPTIONS, str)}


@dataclass(frozen=True, slots=True, eq=False)  # known by itself: it is looked up for every cell
class Source:
    """Where the values of a field come from: a text with the {names of columns} in it."""

    field: str
    text: str
    split: str = ""
    lookup: str = ""
    within: str = ""
    unit: str = ""

    @property
    def columns(self) -> list[str]:
        """Return the names of the columns in the text."""
        return PLACE.findall(self.text)

    @property
    def column(self) -> str:
        """Return the name of the column that the text is, "" if it is more or less than one."""
        found = PLACE.fullmatch(self.text)
        return found[1] if found else ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a list's columns mean for entries of a kind."""

    kind: str
    sources: tuple[Source, ...] = ()
    key: tuple[str, ...] = ()

    def fields(self) -> set[str]:
        """Return the ids of the fields that have a source."""
        return {source.field for source in self.sources}


def read_mapping(name: str, text: str) -> Mapping:
    """Return the mapping in a TOML text; raise `Refused("faulty_mapping", file, line, why)`."""
    file = Declaration("faulty_mapping", name, text)
    keys = {"kind": str, "key": list, "column": list, "joined": list, "constant": dict}
    top = file.top(keys)
    top.needs("kind")
    sources = [
        *(_source(row, f"{{{row.text('name')}}}", "name") for row in _rows(file, "column", "name")),
        *(_source(row, row.text("text"), "text") for row in _rows(file, "joined", "text")),
        *(Source(field, told) for field, told in top.texts_by_name("constant").items()),
    ]
    return Mapping(top.text("kind"), tuple(sources), tuple(top.texts("key")))


def write_mapping(mapping: Mapping) -> str:
    """Return a mapping as TOML, for people to edit."""
    return "\n".join(_lines(mapping)) + "\n"


def check_mapping(mapping: Mapping, kind: Kind, columns: Sequence[str]) -> None:
    """Raise `Refused` if a mapping names a field or a column that there is not, or one twice."""
    for source in mapping.sources:
        if source.field not in BELONGING:
            kind.field(source.field)
        _check_columns(source, [name for name in columns if name])
    single = [one.field for one in mapping.sources if not _is_list(kind, one.field)]
    for field in single:
        if single.count(field) > 1:
            raise Refused("column_twice", field=_called(kind, field))
    for field in mapping.key:
        if field not in mapping.fields():
            raise Refused("key_without_column", field=_called(kind, field))


def _called(kind: Kind, field: str) -> Label:
    """Return what a person calls a field, or what a row belongs to."""
    return BELONGING[field] if field in BELONGING else kind.field(field).label


def _check_columns(source: Source, columns: Sequence[str]) -> None:
    for column in source.columns:
        if column not in columns:
            raise Refused(
                "unknown_column", column=column, nearest=nearest(column, columns) or columns
            )


def _is_list(kind: Kind, field: str) -> bool:
    return field not in BELONGING and kind.field(field).is_list


def _rows(file: Declaration, array: str, own: str) -> Iterator[Table]:
    for row in file.rows(array, {own: str, **_KEYS}):
        row.needs(own, "field")
        row.one_of("lookup", row.text("lookup"), LOOKUPS)
        yield row


def _source(row: Table, text: str, key: str) -> Source:
    row.refuse_if(not PLACE.search(text), "missing", key)
    options = {option: row.text(option) for option in OPTIONS}
    return Source(row.text("field"), text, **options)


def _lines(mapping: Mapping) -> Iterator[str]:
    yield f"kind = {_quoted(mapping.kind)}"
    if mapping.key:
        yield f"key = [{', '.join(map(_quoted, mapping.key))}]"
    for source in mapping.sources:
        if source.columns:
            yield from _table(source)
    constants = [source for source in mapping.sources if not source.columns]
    if constants:
        yield "\n[constant]"
    for source in constants:
        yield f"{_quoted(source.field)} = {_quoted(source.text)}"


def _table(source: Source) -> Iterator[str]:
    yield "\n[[column]]" if source.column else "\n[[joined]]"
    if source.column:
        yield f"name = {_quoted(source.column)}"
    else:
        yield f"text = {_quoted(source.text)}"
    yield f"field = {_quoted(source.field)}"
    for option in OPTIONS:
        if getattr(source, option):
            yield f"{option} = {_quoted(getattr(source, option))}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
