"""Tables for others: what the archive holds, a line an entry or a file, for spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.issuing.declarations import TABLES, declarations
from archive_app.archive.issuing.issuing import scope_of
from archive_app.archive.issuing.writing import writing
from archive_app.archive.papers.table_lines import Lines
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Label
from archive_app.domain.nearest import nearest
from archive_app.domain.progress import Progress
from archive_app.exchange.table_profiles import TableProfile, load
from archive_app.exchange.writing import Head

TOGETHER = 256  # entries that are read at once
SCOPES_OF = "site-dossier"
"""The dossier whose scopes hold for tables as well: what it leaves out, they leave out."""


@dataclass(frozen=True, slots=True)
class TableName:
    """A table that can be written, by its id and its name."""

    id: str
    label: Label


@dataclass(frozen=True, slots=True)
class Found:
    """Entries for a table, and what is written below it: the question that found them."""

    ids: Sequence[str]
    notes: tuple[str, ...] = ()


def tables_of(archive: Archive) -> list[TableName]:
    """Return the tables that ship with the program and those that the archive adds."""
    profiles = [load(text, f"{name}.toml") for name, text in declarations(archive, TABLES).items()]
    return [TableName(one.id, one.label) for one in profiles]


def write_table(
    archive: Archive,
    progress: Progress,
    *,
    profile: str,
    target: Path,
    site: str = "",
    scope: str = "public",
) -> int:
    """Write a table of a site or of all, XLSX or CSV; return its lines, without the heads.

    It lets out what a dossier of that scope lets out. The file is there whole, or as it was
    before. Raise `Refused` for an unknown table, scope or site, `Unavailable` if the disk is full.
    """
    declared = _profile(archive, profile)
    with archive.store.reading() as tables:
        home = entry_in(tables, site).site if site else ""
        ids = tables.entries.ids(site=home, without=_others(archive, declared))
    return _write(archive, progress, declared, Found(ids), target, scope)


def write_found(
    archive: Archive,
    progress: Progress,
    found: Found,
    *,
    profile: str,
    target: Path,
    scope: str = "public",
) -> int:
    """Write a table of some entries in their order, with what is said of them below it.

    Entries of kinds that the table does not tell of are left out. Raise as `write_table` does.
    """
    declared = _profile(archive, profile)
    with archive.store.reading() as tables:
        told = set(tables.entries.ids(without=_others(archive, declared)))
    ids = [one for one in found.ids if one in told]
    return _write(archive, progress, declared, replace(found, ids=ids), target, scope)


def _write(
    archive: Archive,
    progress: Progress,
    declared: TableProfile,
    found: Found,
    target: Path,
    scope: str,
) -> int:
    allowed = scope_of(archive, SCOPES_OF, scope)
    heads = [Head(column.label(archive.language), column.width) for column in declared.columns]
    count = 0
    with archive.store.reading() as tables, writing(target, heads) as write:
        progress.expect(len(found.ids))
        lines = Lines(archive, tables, declared, allowed)
        for start in range(0, len(found.ids), TOGETHER):
            batch = found.ids[start : start + TOGETHER]
            for line in lines.of(batch):
                write(line)
                count += 1
            progress.step(len(batch))
        widest = max(range(len(heads)), key=lambda place: heads[place].width)
        for note in found.notes:
            write((*[""] * widest, note))
    return count


def _others(archive: Archive, declared: TableProfile) -> list[str]:
    """Return the kinds that a table does not tell of."""
    kinds = {one.id for one in archive.kinds if one.family in declared.families}
    kinds |= {archive.kinds[one].id for one in declared.kinds}
    return [kind.id for kind in archive.kinds if kind.id not in kinds]


def _profile(archive: Archive, name: str) -> TableProfile:
    texts = declarations(archive, TABLES)
    if name not in texts:
        raise Refused("unknown_table", table=name, nearest=nearest(name, texts) or sorted(texts))
    return load(texts[name], f"{name}.toml")
