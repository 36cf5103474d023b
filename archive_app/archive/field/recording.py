"""Recording in the field: a new entry is saved and its draft is gone, or neither."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import whole, write
from archive_app.archive.field.field import new_key
from archive_app.domain.entries import Entry, Value

NOTE, TEXT, GENRE = "document", "text", "便笺"  # a note is a paper of which only the text is known
LONGEST = 24  # characters of a note that are its title
SIZES = "dimensions"  # the field in which a machine's measures stand


def record(archive: Archive, *, kind: str, site: str, values: Mapping[str, Value | None]) -> Entry:
    """Add an entry with what a form holds, in the shapes of `domain.values`; its draft is gone.

    A note, which is only text, is called by its first line.
    """
    declared = archive.kinds[kind]
    known = {field: value for field, value in values.items() if value not in (None, "", [])}
    if declared.id == NOTE and set(known) == {TEXT}:
        known |= {declared.title_field.id: _first_line(str(known[TEXT])), "genre": GENRE}
    with archive.operation(archive.step("add", kind=declared.id)) as tables:
        home = entry_in(tables, site)
        made = new_entry(archive.kinds, declared, home, None, archive.store.next_code(tables))
        write(tables, declared, replace(made, values=known), archive.vocabularies)
        tables.drafts.drop(new_key(declared.id, home.site), archive.person)
        return whole(tables, archive.kinds, [tables.entries.some([made.id])[made.id]])[0]


def measure(archive: Archive, entry: str, text: str) -> Entry:
    """Add a measure such as 高 3.2米 to those of an entry whose kind has a field for them."""
    held = description.entry_of(archive, entry)
    known = str(held.values.get(SIZES, ""))
    told = f"{known}；{text}" if known else text
    return description.change(archive, held.id, [Assignment(SIZES, "=", told)])


def _first_line(text: str) -> str:
    first = text.strip().splitlines()[0]
    return first if len(first) <= LONGEST else f"{first[: LONGEST - 1]}…"
