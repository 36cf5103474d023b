"""The survey of sites and the checking of records: moving many on in one step, and what waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from archive_app.archive.archive import Archive
from archive_app.archive.entries.batch import TOGETHER, Batch, RefusedEntry
from archive_app.archive.entries.references import read_value
from archive_app.archive.entries.rules import courses
from archive_app.archive.entries.selecting import selected
from archive_app.archive.entries.wholes import whole
from archive_app.archive.entries.wholesale import write_all
from archive_app.archive.finding.narrowing import kinds_with, narrowing
from archive_app.archive.results.listing import listing
from archive_app.domain.courses import Course
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question
from archive_app.domain.progress import QUIET, Progress
from archive_app.store.store import Tables

MINE = "returned_to_me"


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits for somebody: how many entries, and the question that finds them.

    `key` is the id of a state's term, or `returned_to_me`.
    """

    key: str
    count: int
    question: Question


@dataclass(frozen=True, slots=True)
class _Move:
    """A step of many entries to one state; `given` are the values that come with it."""

    label: str
    course: Course
    to: str
    given: Callable[[Tables], dict[str, Value]]


def decide(
    archive: Archive,
    verb: str,
    references: Sequence[str],
    *,
    opinion: str = "",
    progress: Progress = QUIET,
) -> Batch:
    """Submit, return or approve records in one step; those that cannot be are told why.

    Whoever returns or approves signs with name and date.
    """
    course = courses()["checking"]
    to = course.verbs[verb]
    given: dict[str, Value] = {"opinion": opinion.strip()} if opinion.strip() else {}
    if course.states[to].signed:
        by, on = course.signature
        given |= {by: archive.person, on: read_date(datetime.now().astimezone().date().isoformat())}
    return _move(archive, _Move(verb, course, to, lambda _: given), references, progress)


def survey(
    archive: Archive,
    references: Sequence[str],
    state: str,
    *,
    given: Sequence[tuple[str, str]] = (),
    progress: Progress = QUIET,
) -> Batch:
    """Move sites to another state of the survey in one step; those that cannot be are told why.

    `given` are fields with what a person writes in them: survey_nature, surveyor, survey_date,
    state_reason.
    """
    course = courses()["survey"]
    to = archive.vocabularies.match(course.field, state).id

    def read(tables: Tables) -> dict[str, Value]:
        return _read(archive, tables, course, given)

    return _move(archive, _Move("survey", course, to, read), references, progress)


def queues(archive: Archive) -> list[Queue]:
    """Return what waits in each state, in the order of the states, and what was returned to me."""
    asked = questions(archive)
    counts: dict[str, int] = {}
    mine = narrowing(archive, asked[MINE])
    with archive.store.reading() as tables:
        for course in _in_order():
            counts |= _counts(archive, tables, course)
        counts[MINE] = tables.tallies.of_narrowing(mine)
    return [
        Queue(key, count, asked.get(key, Question(terms=(key,)))) for key, count in counts.items()
    ]


def questions(archive: Archive) -> dict[str, Question]:
    """Return what finds the entries of each state, and what was returned to me, by their keys."""
    found = {term: Question(terms=(term,)) for one in _in_order() for term in one.states}
    returned = courses()["checking"].verbs["return"]
    return found | {MINE: Question(terms=(returned,), person=archive.person)}


def states(archive: Archive, question: Question) -> dict[str, dict[str, int]]:
    """Return how many of what a question finds are in each state, by the field of the state."""
    asked = replace(question, terms=_others(question.terms))
    ids = None if asked == Question() else listing(archive, asked, "code").ids
    with archive.store.reading() as tables:
        return {course.field: _counts(archive, tables, course, ids) for course in _in_order()}


def states_of(archive: Archive, ids: Sequence[str]) -> dict[str, dict[str, int]]:
    """Return how many of some entries are in each state, by the field of the state."""
    with archive.store.reading() as tables:
        return {course.field: _counts(archive, tables, course, ids) for course in _in_order()}


def _in_order() -> list[Course]:
    return [courses()[name] for name in ("survey", "checking", "designation")]


def _counts(
    archive: Archive, tables: Tables, course: Course, within: Sequence[str] | None = None
) -> dict[str, int]:
    """Return how many entries are in each state; those that say none are in the first."""
    kinds = kinds_with(archive, course.field)
    told = tables.tallies.of_terms(course.field, within)
    total = tables.tallies.of_kinds(kinds, within)
    silent = total - sum(told.values())
    counts = dict.fromkeys(course.states, 0) | told
    return counts | {course.first: counts[course.first] + silent}


def _others(terms: Sequence[str]) -> tuple[str, ...]:
    """Return the terms that are no states: a facet shows what else could be chosen."""
    own = {course.field for course in _in_order()}
    return tuple(term for term in terms if term.partition("/")[0] not in own)


def _move(archive: Archive, move: _Move, references: Sequence[str], progress: Progress) -> Batch:
    """Move entries on, in operations of 500 entries each."""
    with archive.store.reading() as tables:
        chosen, refused = selected(tables, references)
    ids = [entry.id for entry in chosen]
    progress.expect(len(ids))
    step = archive.step(move.label, patient=True, count=len(ids))
    changed = 0
    for start in range(0, len(ids), TOGETHER):
        part = ids[start : start + TOGETHER]
        with archive.operation(step) as tables:
            told = move.given(tables)
            pairs = list[tuple[Entry, Entry]]()
            found = tables.entries.some(part)
            for entry in whole(tables, archive.kinds, [found[one] for one in part]):
                try:
                    pairs.append((entry, _moved(archive, move, entry, told)))
                except Refused as why:
                    refused.append(RefusedEntry(entry.code, why))
            write_all(tables, archive.kinds, pairs, archive.vocabularies)
        changed += len(pairs)
        progress.step(len(part))
    return Batch(changed, tuple(refused))


def _moved(archive: Archive, move: _Move, entry: Entry, given: dict[str, Value]) -> Entry:
    kind = archive.kinds[entry.kind]
    if entry.removed:
        raise Refused("is_removed", code=entry.code)
    if all(field.id != move.course.field for field in kind.fields):
        raise Refused("has_no_state", code=entry.code, kind=kind.label)
    return replace(entry, values=move.course.moved(entry.code, entry.values, move.to, given))


def _read(
    archive: Archive, tables: Tables, course: Course, given: Sequence[tuple[str, str]]
) -> dict[str, Value]:
    """Return the values that a person wrote, read by the types of a site's fields."""
    values: dict[str, Value] = {}
    kind = archive.kinds[kinds_with(archive, course.field)[0]]
    for name, text in given:
        field = kind.field(name)
        value = read_value(archive, tables, field, text)
        held = values.get(field.id, [])
        values[field.id] = [*held, value] if field.is_list and isinstance(held, list) else value
    return values
