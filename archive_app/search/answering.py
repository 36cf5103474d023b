"""One answer made of what the index holds and of what has changed since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from archive_app.search.holdings import Hits, Holdings
from archive_app.search.matching import VALUES, Match, Matches, Wish, most, narrow
from archive_app.search.numbers import Flags
from archive_app.search.ranks import Rank


@dataclass
class Answer:
    """The hits of an index and the matches in memory, which are narrowed alike."""

    holdings: Holdings
    hits: Hits
    matches: Sequence[Match]
    wish: Wish

    def page(self) -> Matches:
        """Return the page that is wanted, with the counts."""
        self._keep_among()
        has = {
            name: self.holdings.column(name).having(self.hits.numbers, values)
            for name, values in self.wish.narrowed.items()
        }
        ranks, counts = narrow(self.matches, self.wish.narrowed, self.wish.counted)
        facets = {
            name: self._counted(name, self._with(has, but=name), tail)
            for name, tail in counts.items()
        }
        hits = self.hits.where(self._with(has)) if has else self.hits
        ids = self._best(hits, ranks)
        return Matches(tuple(ids), len(hits.numbers) + len(ranks), facets)

    def _keep_among(self) -> None:
        """Forget what does not count."""
        if self.wish.among:
            ids = self.holdings.ids(self.hits.numbers)
            kept = self.wish.among([*ids, *(match.rank.id for match in self.matches)])
            self.hits = self.hits.where(np.fromiter((one in kept for one in ids), bool, len(ids)))
            self.matches = [match for match in self.matches if match.rank.id in kept]

    def _with(self, has: Mapping[str, Flags], but: str = "") -> Flags:
        """Tell which hits have what is wanted of all facets, or of all but one."""
        kept = np.ones(len(self.hits.numbers), bool)
        for name, flags in has.items():
            if name != but:
                kept &= flags
        return kept

    def _counted(self, facet: str, kept: Flags, tail: Mapping[str, int]) -> dict[str, int]:
        """Return the most frequent values of a facet."""
        column = self.holdings.column(facet)
        counts = column.counts(self.hits.numbers[kept])
        held = np.flatnonzero(counts)
        told = held[np.argsort(-counts[held], kind="stable")[:VALUES]]  # the values are in order
        found = {column.values[code]: int(counts[code]) for code in told.tolist()}
        for value, number in tail.items():
            found[value] = number + int(
                counts[column.number[value]] if value in column.number else 0
            )
        return most(found)

    def _best(self, hits: Hits, ranks: Sequence[Rank]) -> list[str]:
        """Return the ids of the page."""
        wanted = self.wish.offset + self.wish.limit
        if wanted < len(hits.keys):
            least = np.partition(hits.keys, wanted)[wanted]  # with all that stand as near as it
            hits = hits.where(hits.keys <= least)
        ordered = [
            *zip(hits.keys.tolist(), self.holdings.ids(hits.numbers), strict=True),
            *((rank.key, rank.id) for rank in ranks),
        ]
        return [name for _, name in sorted(ordered)[self.wish.offset : wanted]]
