"""Saving many entries at once: a few statements for all, where `wholes` has some for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archive_app.domain.entries import Entry, Link, Value
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Field, Kinds
from archive_app.domain.roles import Pointing, in_role, pointing
from archive_app.domain.vocabularies import Vocabularies
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class _Pointing:
    """A field of links that will point elsewhere."""

    entry: str
    field: Field
    targets: Pointing


def write_all(
    tables: Tables,
    kinds: Kinds,
    changed: Sequence[tuple[Entry, Entry]],
    vocabularies: Vocabularies,
) -> None:
    """Save entries that there are, each given as it is and as it is to be."""
    linked = {
        kind: [field for field in kinds[kind].fields if field.links]
        for kind in {after.kind for _, after in changed}
    }
    tables.entries.describe_all(
        _row(kinds[after.kind].title_field, linked[after.kind], before, after)
        for before, after in changed
    )
    pointing = [one for pair in changed for one in _pointing(linked[pair[1].kind], *pair)]
    now: dict[tuple[str, str], dict[str, Link]] = {}
    for link in tables.links.of(list({one.entry for one in pointing})):
        now.setdefault((link.source, link.field), {})[link.target] = link
    gone, wanted, terms = list[Link](), list[Link](), set[str]()
    for one in pointing:
        held = now.get((one.entry, one.field.id), {})
        gone += [link for target, link in held.items() if target not in one.targets]
        wanted += [link for link in _links(one, held) if link != held.get(link.target)]
        terms |= one.targets.keys() - held.keys() if one.field.points_at_terms else set()
    tables.links.need(vocabularies.term(term) for term in sorted(terms))
    tables.links.change(gone, wanted)


def _row(
    naming: Field, linked: Sequence[Field], before: Entry, entry: Entry
) -> tuple[str, str | None, dict[str, Value]]:
    """Return an entry's id, its title if it is another, and its other values that are no links."""
    title = str(entry.values.get(naming.id, ""))
    elsewhere = {naming.id, *(field.id for field in linked)}
    fields = {field: one for field, one in entry.values.items() if field not in elsewhere}
    return entry.id, None if title == before.title else title, fields


def _pointing(linked: Sequence[Field], before: Entry, after: Entry) -> Iterator[_Pointing]:
    for field in linked:
        value = after.values.get(field.id, [])
        if value != before.values.get(field.id, []):
            yield _Pointing(after.id, field, pointing(value))


def _links(one: _Pointing, held: Mapping[str, Link]) -> Iterator[Link]:
    """Walk through the links to the targets; those that there are stay the same links."""
    for position, (target, said) in enumerate(one.targets.items()):
        if target in held:
            yield in_role(replace(held[target], position=position), said)
        else:
            terms = one.field.points_at_terms
            yield in_role(Link(new_id(), one.entry, one.field.id, target, terms, position), said)
