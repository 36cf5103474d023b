"""What holds of an entry however it is written: the course of its states, its reference codes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from archive_app.archive.entries.kind_rules import KIND_RULES
from archive_app.archive.protection import Held, by_site, protected
from archive_app.datafiles import shipped
from archive_app.domain.courses import Course, read_courses
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Kind, Kinds
from archive_app.domain.protection import STATUS
from archive_app.domain.reference_codes import REFERENCE_CODES, normalised
from archive_app.domain.vocabularies import Vocabularies
from archive_app.store.store import Tables


@cache
def courses() -> dict[str, Course]:
    """Return the courses that states take, by id: of a survey, of the checking of a record."""
    paths = sorted((shipped("db") / "courses").glob("*.toml"))
    declared = read_courses((path.name, path.read_text("utf-8")) for path in paths)
    return {course.id: course for course in declared}


def ruled(
    tables: Tables,
    kind: Kind,
    entry: Entry,
    before: Entry | None,
    *,
    decided: bool,
    held: Held | None = None,
) -> dict[str, Value]:
    """Return the values of an entry as they may be saved; `before` is None for a new one.

    What is edited goes the course of its states, unless it is a decision: that is how a checked
    record waits for checking again. Raise `Refused` for what no course allows, and for a
    reference code that another entry has.
    """
    values = dict(entry.values)
    if kind.family == "edition" and not decided:
        _as_issued(entry, before)
    known = {field.id for field in kind.fields}
    for code in known.intersection(REFERENCE_CODES, values):
        values[code] = normalised(str(values[code]))
        if before is None or before.values.get(code) != values[code]:
            _alone(tables, entry, str(values[code]))
    if kind.id in KIND_RULES and not decided:
        values = KIND_RULES[kind.id](tables, replace(entry, values=values), before)
    was = before.values if before else None
    if STATUS in known:
        values = protected(tables, entry, was or {}, values, held)
    for course in courses().values():
        if course.field in known and not decided:
            values = course.edited(entry.code, was, values)
    return values


class Together:
    """The rules for entries that are saved in one operation: no two of them take the same code."""

    def __init__(self, tables: Tables, kinds: Kinds) -> None:
        self._tables = tables
        self._kinds = kinds
        self._numbered: dict[str, Entry] = {}
        self._held: Held | None = None

    def expect(self, entries: Iterable[Entry]) -> None:
        """Look up once what the rules have to know of some entries; nothing is written yet."""
        self._held = by_site(self._tables, {entry.site for entry in entries if entry.site})

    def ruled(self, entry: Entry, values: Mapping[str, Value]) -> dict[str, Value]:
        """Return the values that an entry will have once others are said of it.

        Raise `Refused` as `ruled` does.
        """
        if values == entry.values:
            return dict(values)
        kind = self._kinds[entry.kind]
        said = replace(entry, values=values)
        after = ruled(self._tables, kind, said, entry, decided=False, held=self._held)
        for code in {after.get(field, "") for field in REFERENCE_CODES} - {""}:
            first = self._numbered.setdefault(str(code), entry)
            if first.id != entry.id:
                title = first.title or first.code
                raise Refused("reference_code_taken", code=code, other=first.code, title=title)
        return after


def reopen(tables: Tables, entries: Sequence[str], vocabularies: Vocabularies) -> None:
    """Have those of some entries that are checked wait for checking again.

    For changes that write no values of the entry: of its files, of its details, in bulk.
    """
    for course in courses().values():
        edited = {state.term: state.edited for state in course.states.values() if state.edited}
        for link in list(tables.links.of(entries) if edited else []):
            if link.field == course.field and link.target in edited:
                after = edited[link.target]
                entry = tables.entries.some([link.source])[link.source]
                tables.links.need([vocabularies.term(after)])
                tables.links.point(
                    entry.id, course.field, [replace(link, id=new_id(), target=after)]
                )
                tables.entries.describe(entry.id, entry.title, course.unsigned(entry.values))


def _as_issued(entry: Entry, before: Entry | None) -> None:
    """Raise `Refused` unless nothing but the remarks on an edition changes."""
    was = dict(before.values) if before else {}
    if before is None or was | {"remarks": ""} != dict(entry.values) | {"remarks": ""}:
        raise Refused("edition_is_fixed", entry=entry.code)


def _alone(tables: Tables, entry: Entry, code: str) -> None:
    """Raise `Refused` naming the other entry that has a reference code."""
    for other in tables.entries.by_reference_code(code):
        if other.id != entry.id and not other.removed:
            raise Refused(
                "reference_code_taken", code=code, other=other.code, title=other.title or other.code
            )
