"""How near the top a hit stands, and why."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from archive_app.search.bodies import Body
from archive_app.search.questions import Tree, holds, phrase

IN_TEXT, ONLY_FOLDED, SCATTERED = 1 << 31, 1 << 30, 1 << 29
LONGEST = SCATTERED - 1


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
