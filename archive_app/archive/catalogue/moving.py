"""Moving entries, with all that stands below them, within their site or to another site."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from archive_app.archive.archive import Archive
from archive_app.archive.entries.batch import Batch
from archive_app.archive.entries.placing import fit
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.rules import reopen
from archive_app.archive.entries.selecting import each, selected
from archive_app.archive.results.retrieval import Option
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Kind
from archive_app.domain.progress import QUIET, Progress
from archive_app.store.store import Tables


def move(archive: Archive, reference: str, parent: str) -> Entry:
    """Have an entry stand below another one, or at the top of a site.

    Raise `Refused`: `cannot_move` for a site or an agent, `outside_any_site`,
    `below_itself`, and what `placing.fit` raises.
    """
    with archive.operation(archive.step("move")) as tables:
        entry, above = entry_in(tables, reference), entry_in(tables, parent)
        _move(archive, tables, entry, above)
        return tables.entries.some([entry.id])[entry.id]


def move_all(
    archive: Archive, references: Sequence[str], parent: str, progress: Progress = QUIET
) -> Batch:
    """Have entries stand below another one in one step; those that cannot are told why.

    What stands below another of them goes along with that one, and stays below it.
    """
    with archive.store.reading() as tables:
        above = entry_in(tables, parent)
        chosen, _ = selected(tables, references)
        moving = [entry.id for entry in chosen if entry.id != entry.site]
        along = {one for entry in moving for one in tables.entries.below(entry) if one != entry}
    step = archive.step("move_many", patient=True, count=len(references), title=above.title)

    def move(tables: Tables, entry: Entry) -> None:
        if entry.id not in along:
            _move(archive, tables, entry, above)

    return each(archive, step, references, progress, move)


def places_for(
    archive: Archive, kinds: Collection[str], text: str = "", limit: int = 50
) -> list[Option]:
    """Return the entries below which all of some kinds may stand, whose title has a text."""
    right = [above.id for above in archive.kinds if _takes(archive, above, kinds)]
    with archive.store.reading() as tables:
        return [Option(*one) for one in tables.entries.containing(right, text.strip(), limit)]


def _takes(archive: Archive, above: Kind, kinds: Collection[str]) -> bool:
    """Tell whether entries of all these kinds may stand just below one of another."""
    try:
        for kind in kinds:
            fit(archive.kinds, archive.kinds[kind], above)
    except Refused:
        return False
    return above.family in {"site", "record"}


def _move(archive: Archive, tables: Tables, entry: Entry, above: Entry) -> None:
    kind = archive.kinds[entry.kind]
    if entry.id == entry.site or not entry.site:
        raise Refused("cannot_move", entry=entry.code, kind=kind.label)
    if not above.site:
        raise Refused("outside_any_site", parent=above.code)
    if above.id in tables.entries.below(entry.id):
        raise Refused("below_itself", entry=entry.code, parent=above.code)
    fit(archive.kinds, kind, archive.kinds[above.kind])
    is_top = above.id == above.site and kind.family != "detail"
    tables.entries.move(entry.id, above.site, "" if is_top else above.id)
    reopen(tables, [entry.id], archive.vocabularies)
