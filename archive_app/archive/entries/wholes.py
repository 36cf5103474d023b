"""Entries whole: the links of an entry among its values, and every value in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from archive_app.archive.entries.rules import reopen, ruled
from archive_app.domain.entries import Entry, Link, Value
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Field, Kind, Kinds
from archive_app.domain.roles import Pointing, Role, in_role, pointing, role_of
from archive_app.domain.values import shown
from archive_app.domain.vocabularies import Vocabularies
from archive_app.store.store import Tables

Roles = Mapping[tuple[str, str], str]
BETWEEN = {"zh": "、", "en": "; "}
"""What stands between names: in English a name may have a comma."""


def whole(tables: Tables, kinds: Kinds, entries: Sequence[Entry]) -> list[Entry]:
    """Return entries with their title and their links among their values."""
    links: dict[str, list[Link]] = {}
    for link in tables.links.of([entry.id for entry in entries]):
        links.setdefault(link.source, []).append(link)
    shapes = {kind: _Shape(kinds[kind]) for kind in {entry.kind for entry in entries}}
    return [_whole(shapes[entry.kind], entry, links.get(entry.id, [])) for entry in entries]


class _Shape:
    """Which fields of a kind are the title and which hold several values."""

    def __init__(self, kind: Kind) -> None:
        self.title = kind.title_field.id
        self.lists = {field.id for field in kind.fields if field.is_list}


def _whole(shape: _Shape, entry: Entry, links: Sequence[Link]) -> Entry:
    values: dict[str, Value] = dict(entry.values)
    if entry.title:
        values[shape.title] = entry.title
    by_field: dict[str, list[Value]] = {}
    for link in links:
        by_field.setdefault(link.field, []).append(link.target)
    for field, targets in by_field.items():
        values[field] = targets if field in shape.lists else targets[0]
    roles = {
        (link.field, link.target): str(role_of(link))
        for link in links
        if link.note or link.since or link.until
    }
    return replace(entry, values=values, roles=roles)


def write(
    tables: Tables,
    kind: Kind,
    entry: Entry,
    vocabularies: Vocabularies,
    *,
    decided: bool = False,
) -> None:
    """Save an entry's values: the title, the fields, and the links, each where it belongs.

    What was checked waits for checking again, unless this is itself a decision: see `rules`.
    """
    found = tables.entries.get(entry.id)
    links = list(tables.links.of([entry.id])) if found else []
    before = _whole(_Shape(kind), found, links) if found else None
    values = ruled(tables, kind, entry, before, decided=decided)
    title = str(values.pop(kind.title_field.id, ""))
    link_fields = [field for field in kind.fields if field.links]
    targets = {field.id: pointing(values.pop(field.id, [])) for field in link_fields}
    if found:
        tables.entries.describe(entry.id, title, values)
    else:
        tables.entries.add(replace(entry, title=title, values=values))
    for field in link_fields:
        now = {link.target: link for link in links if link.field == field.id}
        if list(now) != list(targets[field.id]) or any(targets[field.id].values()):
            _point(tables, entry.id, field, now, targets[field.id], vocabularies)
    if kind.family == "detail":
        reopen(tables, [entry.parent], vocabularies)


def _point(
    tables: Tables,
    entry: str,
    field: Field,
    now: Mapping[str, Link],
    targets: Pointing,
    vocabularies: Vocabularies,
) -> None:
    if field.points_at_terms:
        tables.links.need(vocabularies.term(target) for target in targets if target not in now)
    new = {
        target: Link(new_id(), entry, field.id, target, field.points_at_terms) for target in targets
    }
    tables.links.point(
        entry,
        field.id,
        [
            in_role(replace(now.get(target, new[target]), position=position), said)
            for position, (target, said) in enumerate(targets.items())
        ],
    )


def _listed(value: Value) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


class Names:
    """The words for ids: titles of entries, labels of terms, fetched in one go."""

    def __init__(self, tables: Tables, kinds: Kinds, entries: Iterable[Entry]) -> None:
        ids = list(dict.fromkeys(_targets(kinds, entries)))
        terms = tables.links.terms([target for target in ids if "/" in target])
        self._words = {term.id: (term.zh, term.en or term.zh) for term in terms.values()}
        known = tables.entries.some([target for target in ids if "/" not in target])
        self._words |= {entry.id: (entry.title, entry.title) for entry in known.values()}
        self._others = {
            entry.id: _listed(entry.values.get("other_names", [])) for entry in known.values()
        }

    def shown(
        self, field: Field, value: Value, language: str = "zh", roles: Roles | None = None
    ) -> str:
        """Return a value in words, what it points at with its role behind it."""
        if not field.links:
            return shown(field, value, language)
        return BETWEEN[language].join(self.each(field, value, language, roles))

    def each(
        self, field: Field, value: Value, language: str = "zh", roles: Roles | None = None
    ) -> tuple[str, ...]:
        """Return what a value points at one by one: names with their role behind them."""
        told = roles or {}
        return tuple(
            (said or Role(told.get((field.id, target), ""))).told_with(self._word(target, language))
            for target, said in pointing(value).items()
        )

    def searched(self, field: Field, value: Value) -> str:
        """Return a value in words with the other names of what it points at, for the index."""
        if not field.links:
            return self.shown(field, value)
        targets = list(pointing(value))
        others = (other for target in targets for other in self._others.get(target, []))
        return "；".join([*(self._word(target, "zh") for target in targets), *others])

    def all_shown(self, kind: Kind, entry: Entry, language: str = "zh") -> dict[str, str]:
        """Return every value of an entry in words, in the order of its kind's fields."""
        return {
            field.id: self.shown(field, entry.values[field.id], language, entry.roles)
            for field in kind.fields
            if field.id in entry.values
        }

    def all_listed(
        self, kind: Kind, entry: Entry, language: str = "zh"
    ) -> dict[str, tuple[str, ...]]:
        """Return by field what an entry points at in fields of several, one by one."""
        return {
            field.id: self.each(field, entry.values[field.id], language, entry.roles)
            for field in kind.fields
            if field.links and field.is_list and field.id in entry.values
        }

    def _word(self, target: str, language: str) -> str:
        zh, en = self._words.get(target, (target, target))
        return en if language == "en" else zh


def _targets(kinds: Kinds, entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        for field in kinds[entry.kind].fields:
            if field.links and field.id in entry.values:
                yield from pointing(entry.values[field.id])
