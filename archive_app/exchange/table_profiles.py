"""What stands in a table for others, in which columns, as people write it in TOML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive_app.domain.declarations import Declaration, Table
from archive_app.domain.kinds import FAMILIES, Label

ELEMENT = "dc:"
FACTS = (
    "@number",
    "@code",
    "@title",
    "@kind",
    "@site",
    "@site_code",
    "@files",
    "@file",
    "@size",
    "@sha256",
    "@media_type",
)
OF_FILE = ("@file", "@size", "@sha256", "@media_type")
WIDTH = 16
_FILE: Mapping[str, type] = {
    "id": str,
    "label": dict,
    "families": list,
    "kinds": list,
    "only": str,
    "by_file": bool,
    "column": list,
}
_COLUMN: Mapping[str, type] = {"label": dict, "from": list, "width": int}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the first of its sources that says something; `width` in letters."""

    label: Label
    sources: tuple[str, ...]
    width: int


@dataclass(frozen=True, slots=True)
class TableProfile:
    """A table: a line for each entry of some kinds or families, or for each of their files.

    `only` those entries are in it of which a field says yes.
    """

    id: str
    label: Label
    families: tuple[str, ...]
    kinds: tuple[str, ...]
    only: str
    by_file: bool
    columns: tuple[Column, ...]

    @property
    def asks_files(self) -> bool:
        """Tell whether files have to be looked at."""
        sources = {source for column in self.columns for source in column.sources}
        return self.by_file or not sources.isdisjoint({"@files", *OF_FILE})


def load(text: str, name: str) -> TableProfile:
    """Return the table that a TOML text declares.

    Raise `Refused("faulty_table", file=…, line=…, why=…)` for the first fault.
    """
    file = Declaration("faulty_table", name, text)
    top = file.top(_FILE)
    top.needs("id", "label", "column")
    top.refuse_if(not (top.texts("families") or top.texts("kinds")), "missing", "kinds")
    families = [top.one_of("families", one, FAMILIES) for one in top.texts("families")]
    columns = tuple(_column(row) for row in file.rows("column", _COLUMN))
    by_file = top.flag("by_file")
    told = {source for column in columns for source in column.sources}
    top.refuse_if(not by_file and not told.isdisjoint(OF_FILE), "missing", "by_file")
    return TableProfile(
        id=top.text("id"),
        label=_label(top, top.text("id")),
        families=tuple(families),
        kinds=tuple(top.texts("kinds")),
        only=top.text("only"),
        by_file=by_file,
        columns=columns,
    )


def _column(row: Table) -> Column:
    row.needs("label", "from")
    sources = row.texts("from")
    for source in sources:
        if source.startswith("@"):
            row.one_of("from", source, FACTS)
    return Column(_label(row, sources[0]), tuple(sources), row.number("width") or WIDTH)


def _label(row: Table, otherwise: str) -> Label:
    told = row.texts_by_name("label")
    zh = told.get("zh", otherwise)
    return Label(zh, told.get("en", zh))
