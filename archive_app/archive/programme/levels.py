"""The levels of sites, as they follow from type and legal status or were said with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.divisions import GROUP
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.protection import LEVEL, LEVELS, NONE, REASON, STATUS, TYPE
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class Leveled:
    """A site with its values in words, its level, and the one that follows; "" where none does."""

    site: Entry
    shown: Mapping[str, str]
    level: str
    derived: str

    @property
    def is_said(self) -> bool:
        """Tell whether a person gave it another level than the one that follows."""
        return self.level != self.derived


def levels(archive: Archive) -> list[Leveled]:
    """Return the sites with their levels, the first level first, those without one last."""
    kinds = [kind.id for kind in archive.kinds.of_family("site") if kind.id != GROUP]
    with archive.store.reading() as tables:
        told = _leveled(archive, tables, tables.entries.of_kinds(kinds))
    return sorted(told, key=lambda one: (not one.level, one.level, one.site.code))


def level_of(archive: Archive, reference: str) -> Leveled:
    """Return a site with its level; raise `Refused("unknown_entry")`."""
    with archive.store.reading() as tables:
        return _leveled(archive, tables, [entry_in(tables, reference)])[0]


def say_level(archive: Archive, reference: str, level: str, reason: str) -> Entry:
    """Give a site a level with the reason; without a level, the one that follows again.

    Raise `Refused("level_needs_reason")` for another level than that without a reason.
    """
    site = description.entry_of(archive, reference)
    if level and level != _derived(site) and not reason:
        raise Refused("level_needs_reason", code=site.code, level=_derived(site))
    said = [Assignment(LEVEL, "=", level), Assignment(REASON, "=", reason if level else "")]
    return description.change(archive, site.id, said)


def _leveled(archive: Archive, tables: Tables, sites: Sequence[Entry]) -> list[Leveled]:
    found = whole(tables, archive.kinds, sites)
    names = Names(tables, archive.kinds, found)
    return [
        Leveled(
            site=one,
            shown=names.all_shown(archive.kinds[one.kind], one, archive.language),
            level=_word(one, LEVEL),
            derived=_derived(one),
        )
        for one in found
    ]


def _derived(site: Entry) -> str:
    if not site.values.get(STATUS) and not site.values.get(TYPE):
        return ""
    status = str(site.values.get(STATUS, NONE))
    return LEVELS.get(status, LEVELS[NONE]).partition("/")[2]


def _word(site: Entry, field: str) -> str:
    return str(site.values.get(field, "")).partition("/")[2]
