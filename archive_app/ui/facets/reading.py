"""What an answer can be narrowed to: every facet with its values and how many there are of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import checking
from archive_app.archive.finding import finding
from archive_app.archive.finding.facets import DECADE
from archive_app.archive.finding.labels import Pair, facet_labels, named
from archive_app.domain.hits import Question

COUNTED = (
    "kind",
    "site",
    "group",
    "divisions",
    DECADE,
    "period",
    "level",
    "registers",
    "industry",
    "condition",
    "agent",
    "open_status",
    "person",
)
"""The facets that an index counts, in the order in which they are shown."""
STATES = ("survey_state", "checking_state")
"""Those in which what says nothing counts as well: it is in the first state."""

Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet; it is `down` if the answer is narrowed to it."""

    facet: str
    id: str
    name: str
    count: int
    down: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its values, those that narrow first, then the most frequent."""

    id: str
    name: str
    values: tuple[Value, ...]

    @property
    def narrows(self) -> bool:
        """Tell whether the answer is narrowed to a value of it."""
        return any(value.down for value in self.values)


def facets_of(archive: Archive, question: Question) -> list[Facet]:
    """Return the facets of what a question finds that leave a choice, or that narrow it.

    The counts of a facet are of what would be found without narrowing to values of it.
    """
    down = {(facet, value) for facet, values in question.narrowed().items() for value in values}
    down |= {(term.partition("/")[0], term) for term in question.terms}
    counted = finding.ask(archive, question, limit=0, counted=COUNTED).facets
    counts: Counts = {**counted, **checking.states(archive, question)}
    pairs = dict(_pairs(counts, down))
    names = named(archive, pairs)
    labels = facet_labels(archive, (*COUNTED, *STATES))
    found = []
    for facet in (*COUNTED, *STATES):
        values = [
            Value(facet, value, names[facet, value], count, (facet, value) in down)
            for (name, value), count in pairs.items()
            if name == facet
        ]
        if len(values) > 1 or any(value.down for value in values):
            found.append(Facet(facet, labels[facet], tuple(sorted(values, key=_order))))
    return found


def _pairs(counts: Counts, down: set[Pair]) -> Iterator[tuple[Pair, int]]:
    """Walk through the values that there are, and through those that narrow but are not there."""
    for facet, values in counts.items():
        yield from (((facet, value), count) for value, count in values.items() if count)
    for facet, value in down:
        if not counts.get(facet, {}).get(value):
            yield (facet, value), 0


def _order(value: Value) -> tuple[bool, int, str]:
    """Return where a value stands: decades stand in their order."""
    return not value.down, 0 if value.facet == DECADE else -value.count, value.name
