"""One answer made of what the index holds and of what has changed since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from archive_app.search.holdings import Hits, Holdings
from archive_app.search.matching import VALUES, Match, Matches, Wish, narrow
from archive_app.search.numbers import Flags


@dataclass(frozen=True)
class Answer:
    """The hits of an index and the matches in memory, which are narrowed alike."""

    holdings: Holdings
    hits: Hits
    matches: Sequence[Match]
    wish: Wish

    def page(self) -> Matches:
        """Return the page that is wanted, with the counts."""
        has = {
            name: self.holdings.meeting(tree, self.hits.numbers)
            for name, tree in self.wish.narrowed.items()
        }
        kept, counts = narrow(self.matches, self.wish)
        facets = {
            name: self._counted(name, self._with(has, but=name), tail)
            for name, tail in counts.items()
        }
        hits = self.hits.where(self._with(has)) if has else self.hits
        ids = self.wish.page([*self._best(hits), *self._changed(kept)])
        return Matches(ids, len(hits.numbers) + len(kept), self.wish.told(facets))

    def _with(self, has: Mapping[str, Flags], but: str = "") -> Flags:
        """Tell which hits meet what they are narrowed by, all of it or all but one."""
        kept = np.ones(len(self.hits.numbers), bool)
        for name, flags in has.items():
            if name != but:
                kept &= flags
        return kept

    def _counted(self, facet: str, kept: Flags, tail: Mapping[str, int]) -> dict[str, int]:
        """Return the most frequent values of a facet, with all that the tail has, or every one."""
        whole = facet in self.wish.by_site
        column = self.holdings.column("site" if whole else facet)
        counts = column.counts(self.hits.numbers[kept])
        held = np.flatnonzero(counts)
        if not whole:  # the values are in order
            held = held[np.argsort(-counts[held], kind="stable")[:VALUES]]
        found = {column.values[code]: int(counts[code]) for code in held.tolist()}
        found.pop("", None)
        for value, number in tail.items():
            code = column.number.get(value)
            found[value] = number + (int(counts[code]) if code is not None else 0)
        return found

    def _best(self, hits: Hits) -> list[tuple[int | bytes, str]]:
        """Return the hits that may be on the page, with what they are sorted by."""
        wanted = self.wish.offset + self.wish.limit
        if not self.wish.limit:
            return []
        if self.wish.sort != "relevance":
            numbers, keys = self.holdings.ordered(self.wish.sort, hits.numbers, wanted)
            return list(zip(keys, self.holdings.ids(numbers), strict=True))
        if wanted < len(hits.keys):
            least = np.partition(hits.keys, wanted)[wanted]  # with all that stand as near as it
            hits = hits.where(hits.keys <= least)
        return list(zip(hits.keys.tolist(), self.holdings.ids(hits.numbers), strict=True))

    def _changed(self, kept: Sequence[Match]) -> list[tuple[int | bytes, str]]:
        return [(match.key(self.wish.sort), match.rank.id) for match in kept]
