"""Searches that are kept: entries like any other, each asked anew whenever it is opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import whole, write
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question
from archive_app.domain.kinds import Kinds
from archive_app.store.store import Tables

SEARCH = "saved_search"
TERM, PERSON, FORMER, FIGURE = "@term", "@person", "@former", "@figure"
"""What else than the value of a facet a question is narrowed to; no facet is called so."""


@dataclass(frozen=True, slots=True)
class Search:
    """A search that is kept: what it is called, what it asks, and the order of its list."""

    id: str
    code: str
    title: str
    question: Question
    order: str = ""


def searches(archive: Archive) -> list[Search]:
    """Return the searches that are kept, by name."""
    with archive.store.reading() as tables:
        found = whole(tables, archive.kinds, tables.entries.of_kinds([SEARCH]))
        return _read(archive.kinds, tables, found)


def search_of(archive: Archive, reference: str) -> Search:
    """Return a search by its code or id; raise `Refused` for what is none."""
    with archive.store.reading() as tables:
        return _read(archive.kinds, tables, [_entry(archive, tables, reference)])[0]


def count(archive: Archive, search: Search) -> int:
    """Return how many entries a search finds now; raise `Refused` if it asks for what is gone."""
    from archive_app.archive.finding import finding  # noqa: PLC0415 - the first list has no words to find

    return finding.ask(archive, search.question, limit=0, counted=()).total


def keep_search(archive: Archive, title: str, question: Question, order: str = "") -> Entry:
    """Keep a search under a name; return its entry."""
    kind = archive.kinds[SEARCH]
    with archive.operation(archive.step("keep_search", title=title)) as tables:
        made = new_entry(archive.kinds, kind, None, None, archive.store.next_code(tables))
        entry = replace(made, values={"title": title, **_values(question, order)})
        write(tables, kind, entry, archive.vocabularies)
        return _entry(archive, tables, entry.id)


def change_search(archive: Archive, reference: str, question: Question, order: str = "") -> Entry:
    """Have a search that is kept ask something else under its name; return its entry."""
    with archive.operation(archive.step("change_search")) as tables:
        entry = _entry(archive, tables, reference)
        own = {name: entry.values[name] for name in ("title", "remarks") if name in entry.values}
        after = replace(entry, values={**own, **_values(question, order)})
        write(tables, archive.kinds[SEARCH], after, archive.vocabularies)
        return _entry(archive, tables, entry.id)


def _entry(archive: Archive, tables: Tables, reference: str) -> Entry:
    found = entry_in(tables, reference)
    if found.kind != SEARCH:
        raise Refused("not_a_search", entry=found.code)
    return whole(tables, archive.kinds, [found])[0]


def _values(question: Question, order: str) -> dict[str, Value]:
    """Return what is kept of a question: its words, the places it looks in, and the rest."""
    within = [one for one in (question.site, question.group, question.selection) if one]
    told: dict[str, Value | list[str]] = {
        "query": question.text,
        "within": within,
        "narrowed": [f"{name}={value}" for name, value in _narrowed(question)],
        "list_order": order,
    }
    return {name: value for name, value in told.items() if value}  # type: ignore[misc]  # lists of texts


def _narrowed(question: Question) -> Iterator[tuple[str, str]]:
    if question.kind:
        yield "kind", question.kind
    yield from question.chosen
    yield from ((TERM, term) for term in question.terms)
    if question.person:
        yield PERSON, question.person
    yield from ((FORMER, text) for text in question.former)
    yield from ((FIGURE, "=".join(pair)) for pair in question.figure)


def _read(kinds: Kinds, tables: Tables, entries: Sequence[Entry]) -> list[Search]:
    places = tables.entries.some([place for one in entries for place in _texts(one, "within")])
    return [_search(kinds, places, one) for one in entries]


def _search(kinds: Kinds, places: Mapping[str, Entry], entry: Entry) -> Search:
    """Return what an entry says of a search; places that it cannot look in are left out."""
    held = [one.partition("=") for one in _texts(entry, "narrowed")]
    at = {_place(kinds, places[one]): one for one in _texts(entry, "within") if one in places}
    question = Question(
        text=str(entry.values.get("query", "")),
        site=at.get("site", ""),
        group=at.get("group", ""),
        selection=at.get("selection", ""),
        terms=tuple(value for name, _, value in held if name == TERM),
        person=next((value for name, _, value in held if name == PERSON), ""),
        former=tuple(value for name, _, value in held if name == FORMER),
        figure=tuple(_pair(value) for name, _, value in held if name == FIGURE),
        chosen=tuple((name, value) for name, _, value in held if not name.startswith("@")),
    )
    order = str(entry.values.get("list_order", ""))
    return Search(entry.id, entry.code, entry.title or entry.code, question, order)


def _pair(text: str) -> tuple[str, str]:
    field, _, value = text.partition("=")
    return field, value


def _place(kinds: Kinds, entry: Entry) -> str:
    """Return as what a search looks in an entry."""
    sorts = {"site_group": "group", "selection": "selection"}
    usual = "site" if kinds[entry.kind].family == "site" else ""
    return sorts.get(entry.kind, usual)


def _texts(entry: Entry, field: str) -> list[str]:
    value = entry.values.get(field, [])
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
