"""Adding many new entries at once: a few statements for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_app.domain.entries import Entry, Link
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Kind, Kinds
from archive_app.domain.roles import in_role, pointing
from archive_app.domain.vocabularies import Vocabularies
from archive_app.store.store import Tables


def add_all(
    tables: Tables, kinds: Kinds, entries: Sequence[Entry], vocabularies: Vocabularies
) -> None:
    """Save new entries whose values are as `rules.ruled` has them."""
    links = list[Link]()
    for entry in entries:
        kind = kinds[entry.kind]
        elsewhere = {field.id for field in kind.fields if field.links or field.names}
        fields = {field: value for field, value in entry.values.items() if field not in elsewhere}
        title = str(entry.values.get(kind.title_field.id, ""))
        tables.entries.add(replace(entry, title=title, values=fields))
        links += _links(kind, entry)
    tables.links.need(
        vocabularies.term(term) for term in sorted({one.target for one in links if one.is_term})
    )
    tables.links.change([], links)


def _links(kind: Kind, entry: Entry) -> Iterator[Link]:
    for field in kind.fields:
        if field.links and field.id in entry.values:
            targets = pointing(entry.values[field.id]).items()
            for position, (target, said) in enumerate(targets):
                terms = field.points_at_terms
                yield in_role(Link(new_id(), entry.id, field.id, target, terms, position), said)
