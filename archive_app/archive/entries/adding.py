"""Adding many new entries at once: a few statements for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.domain.entries import Entry, Link, Value
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Kind
from archive_app.domain.roles import in_role, pointing
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class New:
    """A new entry in its place, and its values as `rules.ruled` has them."""

    entry: Entry
    values: Mapping[str, Value]


def add_all(archive: Archive, tables: Tables, new: Sequence[New]) -> list[str]:
    """Save new entries, whatever links they have among them, and return their codes."""
    codes = archive.store.next_codes(tables, len(new))
    kinds = {kind: _Shape(archive.kinds[kind]) for kind in {one.entry.kind for one in new}}
    tables.entries.add_all(
        (one.entry, code, *kinds[one.entry.kind].parts(one.values))
        for one, code in zip(new, codes, strict=True)
    )
    links = [link for one in new for link in kinds[one.entry.kind].links(one)]
    terms = sorted({link.target for link in links if link.is_term})
    tables.links.need(archive.vocabularies.term(term) for term in terms)
    tables.links.change([], links)
    return codes


class _Shape:
    """Which values of a kind's entries are the title, links, or neither."""

    def __init__(self, kind: Kind) -> None:
        self._title = kind.title_field.id
        self._links = [field for field in kind.fields if field.links]
        self._elsewhere = {self._title, *(field.id for field in self._links)}

    def parts(self, values: Mapping[str, Value]) -> tuple[str, dict[str, Value]]:
        """Return the title, and the values that are no links."""
        rest = {field: value for field, value in values.items() if field not in self._elsewhere}
        return str(values.get(self._title, "")), rest

    def links(self, new: New) -> Iterator[Link]:
        """Walk through the links of an entry."""
        for field in self._links:
            if field.id in new.values:
                targets = pointing(new.values[field.id]).items()
                for position, (target, said) in enumerate(targets):
                    place = (new.entry.id, field.id, target, field.points_at_terms, position)
                    yield in_role(Link(new_id(), *place), said)
