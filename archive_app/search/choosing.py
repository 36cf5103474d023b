"""Which entries a question asks for, worked out with sets of entries instead of one by one."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.search.numbers import Numbers, all_of, any_of, without
from archive_app.search.questions import Either, Tree, Without, Word


def chosen(tree: Tree, everything: Numbers, having: Callable[[Word], Numbers]) -> Numbers:
    """Return what of everything a question asks for, where `having` says what has a word."""
    if isinstance(tree, Word):
        return having(tree)
    if isinstance(tree, Without):
        return without(everything, chosen(tree.question, everything, having))
    if isinstance(tree, Either):
        return any_of([chosen(part, everything, having) for part in tree.questions])
    wanted = [part for part in tree.questions if not isinstance(part, Without)]
    found = all_of([chosen(part, everything, having) for part in wanted]) if wanted else everything
    for part in tree.questions:
        if isinstance(part, Without):
            found = without(found, chosen(part.question, everything, having))
    return found
