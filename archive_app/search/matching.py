"""Whether an entry is what was asked for, how well, and the answer made of all that are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from archive_app.domain.hits import Document
from archive_app.search.bodies import Body, body
from archive_app.search.orders import order_key
from archive_app.search.questions import Tree, holds
from archive_app.search.ranks import Rank, judge

Narrowed = Mapping[str, Tree]

COUNTED = ("kind", "site")
"""What is counted when nothing else is asked for."""
VALUES = 100
"""How many values of each facet are told: the most frequent."""


class Match(NamedTuple):
    """An entry that is what was asked for."""

    rank: Rank
    document: Document
    body: Body

    def values(self, facet: str) -> set[str]:
        """Return its values of a facet."""
        return set(self.body.facets.get(facet, ())) - {""}

    def key(self, sort: str) -> int | bytes:
        """Return what it is sorted by."""
        return self.rank.key if sort == "relevance" else order_key(self.document, sort)


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

    `narrowed` are conditions by what they narrow. What of `counted` is among `by_site` is counted
    by the sites of the entries, all of which are told. `sort` is one of `domain.hits.SORTS`.
    """

    narrowed: Narrowed = field(default_factory=dict)
    counted: Sequence[str] = COUNTED
    limit: int = 20
    offset: int = 0
    sort: str = "relevance"
    by_site: Collection[str] = ()

    def told(self, counts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
        """Return the counts that are told of each facet: the most frequent, or all."""
        return {name: _most(each, name in self.by_site) for name, each in counts.items()}

    def page(self, keyed: Iterable[tuple[int | bytes, str]]) -> tuple[str, ...]:
        """Return the ids of the page, of all that may be on it with what they are sorted by."""
        ordered = sorted(keyed, reverse=self.sort == "recent")
        return tuple(name for _, name in ordered[self.offset : self.offset + self.limit])


ALL = Wish()
"""The first page of everything that was found."""


def matches(tree: Tree, document: Document) -> bool:
    """Tell whether a document is what a question asks for."""
    return judge(tree, document.id, body(document)) is not None


def in_memory(tree: Tree, documents: Iterable[Document]) -> Iterator[Match]:
    """Yield the matches among documents that no index holds."""
    for document in documents:
        rank = judge(tree, document.id, body(document))
        if rank:
            yield Match(rank, document, body(document))


def answer(found: Iterable[Match], wish: Wish = ALL) -> Matches:
    """Return what is wanted of all that was found."""
    kept, counts = narrow(found, wish)
    page = wish.page((match.key(wish.sort), match.rank.id) for match in kept)
    return Matches(page, len(kept), wish.told(counts))


def narrow(found: Iterable[Match], wish: Wish) -> tuple[list[Match], dict[str, Counter[str]]]:
    """Return what meets every condition, and the counts of each facet."""
    kept: list[Match] = []
    counts: dict[str, Counter[str]] = {name: Counter() for name in wish.counted}
    for match in found:
        missed = [name for name, tree in wish.narrowed.items() if not holds(tree, match.body.holds)]
        if not missed:
            kept.append(match)
        for name, counter in counts.items():
            if missed in ([], [name]):
                counter.update(match.values("site" if name in wish.by_site else name))
    return kept, counts


def _most(counts: Mapping[str, int], whole: bool) -> dict[str, int]:  # noqa: FBT001 - of one call
    """Return the most frequent values of a facet, or all of them."""
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return dict(ordered if whole else ordered[:VALUES])
