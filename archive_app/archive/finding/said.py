"""What a value that is asked for means in one field, as a condition on what is held."""

from __future__ import annotations

from collections.abc import Collection

from archive_app.archive.archive import Archive
from archive_app.archive.entries.rules import courses
from archive_app.archive.finding.amounts import meant_amounts
from archive_app.archive.finding.asking import NO, YES, Part, meant_date, meant_rectangle
from archive_app.archive.finding.fields import Named, terms_meant
from archive_app.archive.finding.narrowing import kinds_with
from archive_app.archive.finding.qualities import (
    DATED,
    EARLIEST,
    FILLED,
    LATEST,
    MEASURED,
    PLACED,
    SAID,
    UNKNOWN,
    degrees_key,
)
from archive_app.search.questions import All, Bounded, Either, InFields, Tree, Valued, Without

WRITTEN = {"text", "longtext"}


def saying(archive: Archive, one: Named, text: str) -> Tree | None:
    """Return what says a value in one field; nothing where it means none there."""
    field, tree = one.field, None
    bounds = meant_amounts(field, text)
    if field.points_at_terms:
        terms = terms_meant(archive, field.vocabulary, text)
        tree = _having(archive, one, terms) if terms else None
    elif field.type == "yesno" and text.casefold() in YES | NO:
        said = "yes" if text.casefold() in YES else "no"
        tree = Valued(SAID, frozenset({f"{one.path}={said}"}))
    elif field.type == "date" and meant_date(text):
        tree = dated(f"{DATED}.{one.path}", text)
    elif bounds:
        tree = Bounded(f"{MEASURED}.{one.path}", bounds)
    elif field.type in WRITTEN:
        tree = telling(one, text)
    return tree


def telling(one: Named, text: str) -> Tree | None:
    """Return what has a text in a field, if texts are looked for in it."""
    told = one.field.search != "no" or one.field.names
    return InFields(text, frozenset({one.path})) if told else None


def dated(facet: str, text: str) -> Tree:
    """Return what is of a time that overlaps another, or lies within it."""
    earliest, latest, strictly = meant_date(text) or ("", "", False)
    first, last = earliest or EARLIEST, latest or LATEST
    if not earliest and not latest:
        return Bounded(facet, ((UNKNOWN[:10], UNKNOWN[:10]), (UNKNOWN[10:], UNKNOWN[10:])))
    if strictly:
        return Bounded(facet, ((first, last), (first, last)))
    return Bounded(facet, ((EARLIEST, last), (first, LATEST)))


def within(part: Part) -> Tree:
    """Return what lies in a rectangle of the map."""
    west, south, east, north = meant_rectangle(part.text) or (0.0, 0.0, 0.0, 0.0)
    (left, below), (right, above) = degrees_key(west, south), degrees_key(east, north)
    return Bounded(PLACED, ((left, right), (below, above)))


def unsaid(kinds: Collection[str], field: str) -> Tree:
    """Return what could say a field and does not."""
    return All((Valued("kind", frozenset(kinds)), Without(Valued(FILLED, frozenset({field})))))


def _having(archive: Archive, one: Named, terms: Collection[str]) -> Tree:
    """Return what says one of some terms in a field, or says nothing and is so all the same."""
    first = {course.field: course.first for course in courses().values()}
    said = Valued(SAID, frozenset(f"{one.path}={term}" for term in terms))
    if first.get(one.path) not in terms:
        return said
    return Either((said, unsaid(kinds_with(archive, one.path), one.path)))
