"""Whether an entry is what was asked for, how well, and the answer made of all that are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache, partial
from heapq import nsmallest
from itertools import chain, groupby
from typing import NamedTuple

from archive_app.domain.hits import Document, Stretch
from archive_app.search.folding import written
from archive_app.search.letters import LETTERS
from archive_app.search.questions import Sound, Tree, Word, holds, phrase
from archive_app.search.sounds import sounds

Among = Callable[[Sequence[str]], AbstractSet[str]]
Facets = Mapping[str, tuple[str, ...]]
Narrowed = Mapping[str, Collection[str]]

COUNTED = ("kind", "site")
"""What is counted when nothing else is asked for."""
IN_TEXT, ONLY_FOLDED, SCATTERED = 1 << 31, 1 << 30, 1 << 29
LONGEST = SCATTERED - 1
VALUES = 100
"""How many values of each facet are told: the most frequent."""

BETWEEN = "\n"
"""Stands between two stretches. Folding leaves none, so no word reaches across it."""


@dataclass(frozen=True, slots=True)
class Body:
    """An entry's names and text as they are searched, what belongs together a line.

    `names` and `text` are folded; `written_names` and `written_text` are as written. `sounds` are
    those of the names.
    """

    names: str
    text: str
    written_names: str
    written_text: str
    sounds: str

    def holds(self, word: Word) -> bool:
        """Tell whether it has a word anywhere."""
        if isinstance(word, Sound):
            return word.text in self.sounds
        return word.needle in self.names or word.needle in self.text

    def is_named(self, word: Word) -> bool:
        """Tell whether it has a word in its names."""
        return not isinstance(word, Sound) and word.needle in self.names

    def writes(self, word: Word, *, named: bool) -> bool:
        """Tell whether it has a word as it was typed; if it is `named` so, in its names."""
        if isinstance(word, Sound):
            return False
        return word.written in self.written_names or (
            not named and word.written in self.written_text
        )


class Rank(NamedTuple):
    """How near the top an entry stands; the smaller, the nearer, compared from left to right."""

    in_text: bool  # in the names comes first
    only_folded: bool  # then what is written letter for letter as it was asked
    scattered: bool  # then where the words stand together as they were asked
    length: int  # then what is short
    id: str

    @property
    def key(self) -> int:
        """All of it but the id as one number."""
        return (
            self.in_text * IN_TEXT
            + self.only_folded * ONLY_FOLDED
            + self.scattered * SCATTERED
            + min(self.length, LONGEST)
        )


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


@lru_cache(maxsize=512)  # the entries that were changed last are searched at every key stroke
def body(document: Document) -> Body:
    """Return what is searched of a document."""
    names, text, spoken = lines(document)
    return Body(_folded(names), _folded(text), names, text, spoken)


def lines(document: Document) -> tuple[str, str, str]:
    """Return the names, the texts and the sounds of the names of a document, a line each."""
    spoken = chain.from_iterable(map(sounds, document.names))
    return _lines(document.names), _lines(_running(document.stretches)), _lines(spoken)


def facets(document: Document) -> Facets:
    """Return what a document is counted by."""
    return {"kind": (document.kind,), "site": (document.site,), **dict(document.facets)}


def matches(tree: Tree, document: Document) -> bool:
    """Tell whether a document is what a question asks for."""
    return judge(tree, document.id, body(document)) is not None


def judge(tree: Tree, identifier: str, entry: Body) -> Rank | None:
    """Return how well an entry answers a question; None if it does not."""
    together = phrase(tree)
    if not holds(tree, entry.holds):
        return None
    named = holds(tree, entry.is_named)
    near = entry.is_named if named else entry.holds
    return Rank(
        in_text=not named,
        only_folded=not holds(tree, partial(entry.writes, named=named)),
        scattered=together is not None and not near(together),
        length=len(entry.names if named else entry.text),
        id=identifier,
    )


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


def runs_on(stretch: Stretch, other: Stretch) -> bool:
    """Tell whether a word may begin in one stretch and end in the next: two of one original.

    A line, a page or a breath ends anywhere in Chinese: 城市更 / 新 is 城市更新.
    """
    return bool(stretch.original) and stretch.original == other.original


def _running(stretches: Iterable[Stretch]) -> Iterator[str]:
    """Yield the texts of stretches, those that run on as one."""
    for _, together in groupby(enumerate(stretches), lambda one: one[1].original or one[0]):
        yield "\n".join(stretch.text for _, stretch in together)


def _lines(pieces: Iterable[str]) -> str:
    """Return the pieces as written, a line each; what is nothing but space has none."""
    return BETWEEN.join(filter(None, map(written, pieces)))


def _folded(lines: str) -> str:
    """Return lines folded."""
    return BETWEEN.join(line.translate(LETTERS) for line in lines.split(BETWEEN))
