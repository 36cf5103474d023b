"""The chronicle of a site, from its events and from every date that its records tell of it."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole
from archive_app.domain.casefile import Item
from archive_app.domain.chronicle import Moment, moments
from archive_app.domain.errors import Refused


def chronicle(archive: Archive, site: str) -> list[Moment]:
    """Return what happened at a site, the earliest first; raise `Refused("not_a_site")`."""
    kinds, language = archive.kinds, archive.language
    told = {kind.id for kind in kinds if any(field.chronicle for field in kind.fields)}
    with archive.store.reading() as tables:
        home = entry_in(tables, site)
        if kinds[home.kind].family != "site":
            raise Refused("not_a_site", entry=home.code)
        found = [entry for entry in tables.entries.of_site(home.id) if entry.kind in told]
        entries = whole(tables, kinds, found)
        names = Names(tables, kinds, entries)
        return moments(
            (
                Item(entry, kinds[entry.kind], names.all_shown(kinds[entry.kind], entry, language))
                for entry in entries
            ),
            language,
        )
