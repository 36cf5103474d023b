"""Where files are taken in: into a site, below one of its records, or onto one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.placing import fit
from archive_app.archive.entries.references import entry_in, entry_named
from archive_app.archive.intake.guessing import kind_of
from archive_app.archive.intake.matching import named_record
from archive_app.archive.intake.options import Options
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.guessing import takes
from archive_app.domain.kinds import Kind
from archive_app.domain.readings import Reading
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class Goal:
    """The site, and the record that gets all files or that new records stand below, if any.

    `kind` is that of new records, None for the likeliest of each. With `match` a file may name
    another record.
    """

    home: Entry
    kind: Kind | None = None
    onto: Entry | None = None
    above: Entry | None = None
    match: bool = False

    def record_for(
        self, archive: Archive, tables: Tables, name: str, media_type: str, beside: str = ""
    ) -> Entry | None:
        """Return the record that files become part of, by the first of them; None for a new one.

        One that its name begins with gets it only if its kind takes such files; so does the one
        that has what belongs `beside` them.
        """
        if self.onto:
            return self.onto
        named = named_record(tables, self.home, name) if self.match else None
        for found in (named, self._beside(tables, beside)):
            if found and _takes(archive, found, media_type):
                return found
        return None

    def _beside(self, tables: Tables, reference: str) -> Entry | None:
        """Return the record of a code or id, if it still is one of this site."""
        found = entry_named(tables, reference) if reference else None
        is_here = found and not found.removed and found.site == self.home.site != found.id
        return found if is_here else None

    def kind_for(
        self, archive: Archive, record: Entry | None, reading: Reading, file: Path
    ) -> Kind:
        """Return of which kind the record of a file is; raise `Refused` if it may not be there."""
        if record is None:
            kind = kind_of(archive, self.kind, reading, file)
            if self.above:
                fit(archive.kinds, kind, archive.kinds[self.above.kind])
            return kind
        if record is self.onto and not _takes(archive, record, reading.media_type):
            kind = archive.kinds[record.kind]
            raise Refused("kind_does_not_take", kind=kind.label, media_type=reading.media_type)
        return archive.kinds[record.kind]


def _takes(archive: Archive, record: Entry, media_type: str) -> bool:
    """Tell whether a record may have such files; one whose kind names none may have any."""
    kind = archive.kinds[record.kind]
    return not kind.takes or takes(kind, media_type)


def goal_of(archive: Archive, site: str, options: Options) -> Goal:
    """Return where files go; raise `Refused` for what there is not, or is in no such site."""
    with archive.store.reading() as tables:
        entry = entry_in(tables, site)
        home = tables.entries.get(entry.site)
        if home is None:
            raise Refused("site_needed", kind=archive.kinds[entry.kind].label)
        onto, above = (_of(tables, home, one) for one in (options.onto, options.under))
    kind = archive.kinds[options.kind] if options.kind else None
    return Goal(home, kind, onto, above, options.match)


def _of(tables: Tables, home: Entry, reference: str) -> Entry | None:
    """Return a record of a site; None where none is named, or the site itself."""
    if not reference:
        return None
    entry = entry_in(tables, reference)
    if entry.site != home.site:
        raise Refused("parent_elsewhere", parent=entry.code)
    return None if entry.id == home.id else entry
