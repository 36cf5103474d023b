"""Mappings of lists that were imported before, known again by the names of their columns.

They lie as `import-….toml` among the archive's profiles, where people may edit them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import divisions
from archive_app.domain.divisions import VOCABULARY as DIVISIONS
from archive_app.domain.errors import Refused, Unavailable
from archive_app.domain.kinds import Kind
from archive_app.domain.steps import Step
from archive_app.domain.system_faults import why as told
from archive_app.domain.tables import Row
from archive_app.exchange.headers import Header
from archive_app.exchange.mapping import Mapping, Source, read_mapping, write_mapping
from archive_app.exchange.matching import likeliest, propose

PREFIX = "import-"
ENOUGH = 0.8  # of the places in a column that lie in one province


def mapping_in(file: Path) -> Mapping:
    """Return the mapping in a file that a person wrote; raise `Refused` for one that is none."""
    try:
        return read_mapping(file.name, file.read_text("utf-8-sig"))
    except OSError as error:
        raise Refused("unreadable_file", why=told(error)) from error
    except UnicodeDecodeError as error:
        raise Refused("faulty_mapping", file=file.name, line=1, why="not_utf8") from error


def keep_mapping(file: Path, mapping: Mapping) -> None:
    """Write a mapping to a file; raise `Unavailable` if it cannot be written."""
    try:
        file.write_text(mapping_text(mapping), "utf-8")
    except OSError as error:
        raise Unavailable("cannot_write", file=str(file)) from error


def mapping_text(mapping: Mapping) -> str:
    """Return a mapping as TOML, as people edit it."""
    return write_mapping(mapping)


def remembered(archive: Archive, kind: Kind, header: Header) -> Mapping | None:
    """Return the mapping with which a list of these columns was imported last, if one was."""
    name = _name(kind, header)
    with archive.store.reading() as tables:
        text = tables.definitions.of("profile").get(name)
    return read_mapping(name, text) if text else None


def kind_of_list(archive: Archive, header: Header) -> Kind:
    """Return of what kind a list of these columns was imported last, or else most likely is."""
    with archive.store.reading() as tables:
        names = tables.definitions.of("profile")
    held = [kind for kind in archive.kinds if _name(kind, header) in names]
    likely = held[0] if held else likeliest(archive.kinds, header.names)
    return likely or archive.kinds.of_family("site")[0]


def remember(archive: Archive, kind: Kind, header: Header, mapping: Mapping) -> None:
    """Keep a mapping for the next list of these columns."""
    name, text = _name(kind, header), write_mapping(mapping)
    with archive.store.reading() as tables:
        if tables.definitions.of("profile").get(name) == text:
            return
    with archive.operation(Step("definitions", None, {"count": 1})) as tables:
        tables.definitions.define("profile", name, text)
    (archive.folder / "profiles" / name).write_text(text, "utf-8")


def proposed(archive: Archive, kind: Kind, header: Header, rows: Sequence[Row]) -> Mapping:
    """Return the likeliest mapping of a list, with the province in which its places lie."""
    mapping = propose(kind, header, rows)
    sources = [_located(archive, kind, header, source, rows) for source in mapping.sources]
    return replace(mapping, sources=tuple(sources))


def _name(kind: Kind, header: Header) -> str:
    return f"{PREFIX}{kind.id}-{header.signature}.toml"


def _located(
    archive: Archive, kind: Kind, header: Header, source: Source, rows: Sequence[Row]
) -> Source:
    """Return the source of a division with the province of most of its cells."""
    if source.field.startswith("@") or kind.field(source.field).vocabulary != DIVISIONS:
        return source
    at = header.names.index(source.column)
    provinces = Counter[str]()
    for text in {row.cells[at] for row in rows if at < len(row.cells)}:
        provinces.update(_province(archive, text))
    (province, count), *_ = provinces.most_common(1) or [("", 0)]
    return replace(source, within=province) if count > ENOUGH * provinces.total() else source


def _province(archive: Archive, text: str) -> Sequence[str]:
    """Return the name of the province that a text lies in, nothing if there may be several."""
    try:
        found = divisions(archive).opening(text)
    except Refused:
        return []
    codes = {term.id[:-4] + "0000" for term in found.terms} if found else set[str]()
    return [archive.vocabularies.term(code).zh for code in codes]
