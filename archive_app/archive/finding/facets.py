"""What an entry is counted by beside its kind and its site, so that a result can be narrowed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from archive_app.archive.entries.rules import courses
from archive_app.domain.claims import claimed
from archive_app.domain.entries import Entry, Value
from archive_app.domain.kinds import Field, Kinds

DECADE = "decade"
"""The facet of the dates of what an entry is about: `1930` for 1938."""
MOST_DECADES = 12  # a date of more than that tells nothing
OURS = {"survey", "checking", "filing", "rights"}  # sections that tell of our work

Facets = tuple[tuple[str, tuple[str, ...]], ...]


def facets(kinds: Kinds, entry: Entry) -> Facets:
    """Return the facets of an entry that is whole, each with its values.

    Each vocabulary is a facet, with its terms; `agent` holds the agents in whatever role; so a new
    field of a kind is counted without a line here. What says no state is in the first one.
    """
    found: dict[str, dict[str, None]] = {}
    first = {course.field: course.first for course in courses().values()}
    for field in kinds[entry.kind].fields:
        if field.id in first and not entry.values.get(field.id):
            found.setdefault(field.vocabulary, {})[first[field.id]] = None
        for facet, value in _told(field, entry.values.get(field.id, [])):
            found.setdefault(facet, {})[value] = None
    return tuple((facet, tuple(values)) for facet, values in found.items())


def _told(field: Field, value: Value) -> Iterator[tuple[str, str]]:
    """Yield what a field adds to which facet."""
    for one in claimed(value):
        if field.points_at_terms:
            yield field.vocabulary, str(one)
        elif field.type == "agent":
            yield "agent", str(one)
        elif field.type == "date" and isinstance(one, Mapping) and field.section not in OURS:
            yield from ((DECADE, decade) for decade in _decades(one))


def _decades(date: Mapping[str, Value]) -> list[str]:
    """Return the decades in which a date may be; none if it is open, or of many."""
    ends = [str(date.get(end, ""))[:4] for end in ("earliest", "latest")]
    if not all(end.isdecimal() for end in ends):
        return []
    first, last = (int(end) // 10 for end in ends)
    decades = range(first, last + 1)
    return [f"{10 * one:04}" for one in decades] if len(decades) <= MOST_DECADES else []
