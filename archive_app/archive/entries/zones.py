"""Zones: groups of sites that a site names as its own, made when they are first named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.divisions import GROUP
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.wholes import write
from archive_app.domain.kinds import Kind
from archive_app.store.store import Tables


def need_zones(archive: Archive, tables: Tables, kind: Kind, set_: Sequence[Assignment]) -> None:
    """Make the groups of sites that assignments name and that are not there yet."""
    for one in list(unknown_zones(tables, kind, set_)):
        _make(archive, tables, one.text)


def unknown_zones(tables: Tables, kind: Kind, set_: Sequence[Assignment]) -> Iterator[Assignment]:
    """Walk through the assignments that name a group of sites that is not there yet."""
    for one in set_:
        if one.text and one.how != "-=" and kind.field(one.field).target == GROUP:
            known = tables.entries.titled([GROUP], one.text) or tables.entries.by_code(one.text)
            if not known and not tables.entries.get(one.text):
                yield one


def _make(archive: Archive, tables: Tables, name: str) -> None:
    kind = archive.kinds[GROUP]
    group = new_entry(archive.kinds, kind, None, None, archive.store.next_code(tables))
    values = {kind.title_field.id: name}
    write(tables, kind, replace(group, values=values), archive.vocabularies)
