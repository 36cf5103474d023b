"""Moving an entry, with all that stands below it, within its site or to another site."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.placing import fit
from archive_app.archive.references import entry_in
from archive_app.archive.rules import reopen
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def move(archive: Archive, reference: str, parent: str) -> Entry:
    """Have an entry stand below another one, or at the top of a site.

    Raise `Refused`: `cannot_move` for a site or an agent, `below_itself`, and `wrong_parent`.
    """
    with archive.operation(archive.step("move")) as tables:
        entry, above = entry_in(tables, reference), entry_in(tables, parent)
        kind = archive.kinds[entry.kind]
        if entry.id == entry.site or not entry.site:
            raise Refused("cannot_move", entry=entry.code, kind=kind.id)
        if not above.site:
            raise Refused("wrong_parent", kind=kind.id, parent=above.kind, nearest=kind.under)
        if above.id in tables.entries.below(entry.id):
            raise Refused("below_itself", entry=entry.code, parent=above.code)
        fit(archive.kinds, kind, archive.kinds[above.kind])
        is_top = above.id == above.site and kind.family != "detail"
        tables.entries.move(entry.id, above.site, "" if is_top else above.id)
        reopen(tables, [entry.id], archive.vocabularies)
        return tables.entries.some([entry.id])[entry.id]
