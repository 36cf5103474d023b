"""What is searched: the index with what has changed since, or, where there is none, everything."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from archive_app.domain.hits import Document
from archive_app.search.matching import Matches, Wish, answer, in_memory
from archive_app.search.questions import Tree

if TYPE_CHECKING:
    from archive_app.search.index import Index


class Held(Protocol):
    """Entries that can be searched."""

    def search(self, tree: Tree, wish: Wish) -> Matches:
        """Return a page of what a question asks for."""

    def values(self, tree: Tree, facet: str) -> set[str]:
        """Return all values of a facet that what a question asks for has."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the index knows, and the entries that have changed since, None if they are gone."""

    index: Index
    tail: Mapping[str, Document | None]

    def search(self, tree: Tree, wish: Wish) -> Matches:
        """Return a page of what a question asks for; raise Unavailable("index_unreadable")."""
        return self.index.search(tree, wish, tail=self.tail)

    def values(self, tree: Tree, facet: str) -> set[str]:
        """Return all values of a facet that what a question asks for has; raise as `search`."""
        return self.index.values(tree, facet, tail=self.tail)


@dataclass(frozen=True, slots=True)
class Unindexed:
    """Every entry, read one by one."""

    documents: Sequence[Document]

    def search(self, tree: Tree, wish: Wish) -> Matches:
        """Return a page of what a question asks for."""
        return answer(in_memory(tree, self.documents), wish)

    def values(self, tree: Tree, facet: str) -> set[str]:
        """Return all values of a facet that what a question asks for has."""
        return {value for one in in_memory(tree, self.documents) for value in one.values(facet)}
