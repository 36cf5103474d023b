"""The declarations of what leaves an archive: those that ship, and the archive's own."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.criteria import OWN as CRITERIA
from archive_app.archive.lists.mappings import PREFIX as IMPORTS
from archive_app.datafiles import shipped

DOSSIERS, TABLES, LABELS = "dossiers", "tables", "labels"
"""The folders of `exports` in which they ship."""

PREFIXES = {DOSSIERS: "", TABLES: "table-", LABELS: "label-"}
"""How the archive's own profiles of each sort are called, before their id."""

OTHERS = (IMPORTS, CRITERIA, *filter(None, PREFIXES.values()))
ENDING = ".toml"


def declarations(archive: Archive, sort: str) -> dict[str, str]:
    """Return the declarations of a sort as TOML by id; the archive's own go before the shipped."""
    paths = sorted((shipped("exports") / sort).glob(f"*{ENDING}"))
    texts = {path.stem: path.read_text("utf-8") for path in paths}
    with archive.store.reading() as tables:
        held = tables.definitions.of("profile")
    prefix = PREFIXES[sort]
    for name, text in held.items():
        if name.startswith(prefix) if prefix else not name.startswith(OTHERS):
            texts[name.removeprefix(prefix).removesuffix(ENDING)] = text
    return texts
