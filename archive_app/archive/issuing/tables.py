"""Tables for others: what the archive holds, a line an entry or a file, for spreadsheets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.issuing.issuing import TABLES, scope_of
from archive_app.archive.issuing.table_lines import Lines
from archive_app.archive.issuing.writing import writing
from archive_app.datafiles import shipped
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


def tables_of(archive: Archive) -> list[TableName]:
    """Return the tables that ship with the program and those that the archive adds."""
    profiles = [load(text, f"{name}.toml") for name, text in _texts(archive).items()]
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
    allowed = scope_of(archive, SCOPES_OF, scope)
    heads = [Head(column.label(archive.language), column.width) for column in declared.columns]
    kinds = {one.id for one in archive.kinds if one.family in declared.families}
    kinds |= {archive.kinds[one].id for one in declared.kinds}
    count = 0
    with archive.store.reading() as tables, writing(target, heads) as write:
        home = entry_in(tables, site).site if site else ""
        others = [kind.id for kind in archive.kinds if kind.id not in kinds]
        ids = tables.entries.ids(site=home, without=others)
        progress.expect(len(ids))
        lines = Lines(archive, tables, declared, allowed)
        for start in range(0, len(ids), TOGETHER):
            batch = ids[start : start + TOGETHER]
            for line in lines.of(batch):
                write(line)
                count += 1
            progress.step(len(batch))
    return count


def _profile(archive: Archive, name: str) -> TableProfile:
    texts = _texts(archive)
    if name not in texts:
        raise Refused("unknown_table", table=name, nearest=nearest(name, texts) or sorted(texts))
    return load(texts[name], f"{name}.toml")


def _texts(archive: Archive) -> dict[str, str]:
    """Return the tables as TOML by id, the archive's own in place of the shipped."""
    shipped_ones = sorted((shipped("exports") / "tables").glob("*.toml"))
    texts = {path.stem: path.read_text("utf-8") for path in shipped_ones}
    with archive.store.reading() as tables:
        held = tables.definitions.of("profile")
    own = {name: text for name, text in held.items() if name.startswith(TABLES)}
    return texts | {name[len(TABLES) : -len(".toml")]: text for name, text in own.items()}
