"""Whether an entry is what was asked for, how well, and the answer made of all that are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from itertools import groupby
from typing import NamedTuple, Self

from archive_app.domain.hits import Document, Stretch
from archive_app.search.folding import folded
from archive_app.search.questions import Tree, Word, holds

Among = Callable[[Sequence[str]], AbstractSet[str]]

BETWEEN = "\n"
"""Stands between two stretches. Folding leaves none, so no word reaches across it."""
_APART = b"\0"


@dataclass(frozen=True, slots=True)
class Body:
    """An entry's names and text as they are searched, in UTF-8, what belongs together a line.

    `names` and `text` are folded. `exact_names` and `exact_text` are as written, and empty where
    folding changed nothing.
    """

    names: bytes
    text: bytes
    exact_names: bytes
    exact_text: bytes

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """Return what `pack` made one piece of."""
        return cls(*packed.split(_APART))

    def pack(self) -> bytes:
        """Return all of it as one piece, which is quicker to read than four."""
        return _APART.join((self.names, self.text, self.exact_names, self.exact_text))


class Rank(NamedTuple):
    """How near the top an entry stands; the smaller, the nearer, compared from left to right."""

    in_text: bool  # in the names comes first
    only_folded: bool  # then what is written letter for letter as it was asked
    length: int  # then what is short
    id: str


class Match(NamedTuple):
    """An entry that is what was asked for."""

    rank: Rank
    kind: str
    site: str


@dataclass(frozen=True, slots=True)
class Matches:
    """One page of ids, the best first; how many there are in all; and counts by kind and site.

    The counts by kind are of all that was found before it was narrowed to one kind, and those by
    site before it was narrowed to one site: so they show what else could be chosen.
    """

    ids: tuple[str, ...]
    total: int
    facets: dict[str, dict[str, int]]


@lru_cache(maxsize=512)  # the entries that were changed last are searched at every key stroke
def body(document: Document) -> Body:
    """Return what is searched of a document."""
    names, exact_names = _lines(document.names)
    text, exact_text = _lines(_running(document.stretches))
    return Body(names, text, exact_names, exact_text)


def matches(tree: Tree, document: Document) -> bool:
    """Tell whether a document is what a question asks for."""
    return judge(tree, document.id, body(document)) is not None


def judge(tree: Tree, identifier: str, entry: Body) -> Rank | None:
    """Return how well an entry answers a question; None if it does not."""
    names, text = entry.names, entry.text
    exact_names = entry.exact_names or names
    if holds(tree, lambda word: word.needle in names) and holds(
        tree, lambda word: word.needle in names or word.needle in text
    ):
        exact = holds(tree, lambda word: word.exact in exact_names)
        return Rank(in_text=False, only_folded=not exact, length=len(names), id=identifier)
    if not holds(tree, lambda word: word.needle in names or word.needle in text):
        return None
    exact_text = entry.exact_text or text

    def written(word: Word) -> bool:
        return word.exact in exact_names or word.exact in exact_text

    return Rank(in_text=True, only_folded=not holds(tree, written), length=len(text), id=identifier)


def in_memory(tree: Tree, documents: Iterable[Document]) -> Iterator[Match]:
    """Yield the matches among documents that no index holds."""
    for document in documents:
        rank = judge(tree, document.id, body(document))
        if rank:
            yield Match(rank, document.kind, document.site)


def answer(
    found: Iterable[Match],
    *,
    kind: str = "",
    site: str = "",
    limit: int = 20,
    offset: int = 0,
    among: Among | None = None,
) -> Matches:
    """Return one page of all that was found, narrowed to a kind and a site unless these are "".

    `among` says which of some ids count at all.
    """
    if among:
        found = list(found)
        kept = among([match.rank.id for match in found])
        found = [match for match in found if match.rank.id in kept]
    kinds: Counter[str] = Counter()
    sites: Counter[str] = Counter()
    ranks: list[Rank] = []
    for match in found:
        of_kind = kind in ("", match.kind)
        of_site = site in ("", match.site)
        if of_site:
            kinds[match.kind] += 1
        if of_kind:
            sites[match.site] += 1
        if of_kind and of_site:
            ranks.append(match.rank)
    page = nsmallest(offset + limit, ranks)[offset:]
    return Matches(
        tuple(r.id for r in page), len(ranks), {"kind": dict(kinds), "site": dict(sites)}
    )


def runs_on(stretch: Stretch, other: Stretch) -> bool:
    """Tell whether a word may begin in one stretch and end in the next: two of one original.

    A line, a page or a breath ends anywhere in Chinese: 城市更 / 新 is 城市更新.
    """
    return bool(stretch.original) and stretch.original == other.original


def _running(stretches: Iterable[Stretch]) -> Iterator[str]:
    """Yield the texts of stretches, those that run on as one."""
    for _, together in groupby(enumerate(stretches), lambda one: one[1].original or one[0]):
        yield "\n".join(stretch.text for _, stretch in together)


def _lines(pieces: Iterable[str]) -> tuple[bytes, bytes]:
    """Return the pieces folded, and as written where that differs."""
    written = list(pieces)
    lines = [folded(piece) for piece in written]
    exact = "" if lines == written else BETWEEN.join(written).replace("\0", "")
    return BETWEEN.join(lines).encode(), exact.encode(errors="surrogatepass")
