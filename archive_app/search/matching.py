"""Whether an entry is what was asked for, how well, and the answer made of all that are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import NamedTuple

from archive_app.domain.hits import Document
from archive_app.search.bodies import body
from archive_app.search.questions import Tree
from archive_app.search.ranks import Rank, judge

Among = Callable[[Sequence[str]], AbstractSet[str]]
Facets = Mapping[str, tuple[str, ...]]
Narrowed = Mapping[str, Collection[str]]

COUNTED = ("kind", "site")
"""What is counted when nothing else is asked for."""
VALUES = 100
"""How many values of each facet are told: the most frequent."""


class Match(NamedTuple):
    """An entry that is what was asked for, and what it is counted by."""

    rank: Rank
    facets: Facets

    def values(self, facet: str) -> set[str]:
        """Return its values of a facet."""
        return set(self.facets.get(facet, ())) - {""}

    def has(self, facet: str, values: Collection[str]) -> bool:
        """Tell whether it has one of some values of a facet."""
        return not self.values(facet).isdisjoint(values)


@dataclass(frozen=True, slots=True)
class Matches:
    """One page of ids, the best first; how many there are in all; and counts by each facet.

    The counts by kind are of all that was found before it was narrowed to one kind, and so on: so
    they show what else could be chosen. Of each facet the most frequent values are told.
    """

    ids: tuple[str, ...]
    total: int
    facets: dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of all that was found: which, counted by what, and which page of it.

    `narrowed` are facets with the values of which an entry must have one. `among` says which of
    some ids count at all.
    """

    narrowed: Narrowed = field(default_factory=dict)
    counted: Sequence[str] = COUNTED
    limit: int = 20
    offset: int = 0
    among: Among | None = None


ALL = Wish()
"""The first page of everything that was found."""


def facets(document: Document) -> Facets:
    """Return what a document is counted by."""
    return {"kind": (document.kind,), "site": (document.site,), **dict(document.facets)}


def matches(tree: Tree, document: Document) -> bool:
    """Tell whether a document is what a question asks for."""
    return judge(tree, document.id, body(document)) is not None


def in_memory(tree: Tree, documents: Iterable[Document]) -> Iterator[Match]:
    """Yield the matches among documents that no index holds."""
    for document in documents:
        rank = judge(tree, document.id, body(document))
        if rank:
            yield Match(rank, facets(document))


def answer(found: Iterable[Match], wish: Wish = ALL) -> Matches:
    """Return what is wanted of all that was found."""
    held = list(found)
    if wish.among:
        kept = wish.among([match.rank.id for match in held])
        held = [match for match in held if match.rank.id in kept]
    ranks, counts = narrow(held, wish.narrowed, wish.counted)
    page = nsmallest(wish.offset + wish.limit, ranks)[wish.offset :]
    told = {name: most(each) for name, each in counts.items()}
    return Matches(tuple(rank.id for rank in page), len(ranks), told)


def narrow(
    found: Iterable[Match], narrowed: Narrowed, counted: Iterable[str]
) -> tuple[list[Rank], dict[str, Counter[str]]]:
    """Return the ranks of what has the values of each facet, and the counts of each facet."""
    ranks: list[Rank] = []
    counts: dict[str, Counter[str]] = {name: Counter() for name in counted}
    for match in found:
        missed = [name for name, values in narrowed.items() if not match.has(name, values)]
        if not missed:
            ranks.append(match.rank)
        for name, counter in counts.items():
            if missed in ([], [name]):
                counter.update(match.values(name))
    return ranks, counts


def most(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the most frequent values of a facet."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return dict(ordered[:VALUES])
