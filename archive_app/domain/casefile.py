"""Everything that one dossier may show of a site, already in words; pure data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from archive_app.domain.entries import Entry, Original, Passage
from archive_app.domain.kinds import Kind
from archive_app.domain.readings import Facts


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file of an entry: where its bytes lie, and what a machine read from it.

    `rendition` is a JPEG or PNG made from it, for showing where the file itself cannot be shown.
    """

    original: Original
    path: Path
    file_name: str
    facts: Facts
    passages: tuple[Passage, ...] = ()
    rendition: Path | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An entry with every value as a reader sees it, in field order, and its details by kind.

    `listed` tells one by one what it points at in fields of several.
    """

    entry: Entry
    kind: Kind
    shown: Mapping[str, str]
    files: tuple[HeldFile, ...] = ()
    details: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    listed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Casefile:
    """A site, its records in the order of their tree, and who issues it.

    `beside` is what is told of them and is no record: designations, visits with what they found,
    plans of a year.
    """

    site: Item
    records: tuple[Item, ...]
    archive_name: str
    issued_by: str
    issued_at: str
    seq: int
    beside: tuple[Item, ...] = ()

    def above(self, item: Item) -> Item | None:
        """Return what an entry stands below, if it is told here."""
        everything = (self.site, *self.records, *self.beside)
        return next((one for one in everything if one.entry.id == item.entry.parent), None)
