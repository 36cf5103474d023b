"""Which entries a question asks for, worked out with sets of entries instead of one by one."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.search.numbers import Numbers, all_of, any_of, without
from archive_app.search.questions import All, Either, Leaf, Tree, Without, Word

Having = Callable[[Leaf], Numbers]


def chosen(tree: Tree, everything: Numbers, having: Having) -> Numbers:
    """Return what of everything a question asks for, where `having` says what has a leaf of it."""
    if isinstance(tree, Without):
        return without(everything, chosen(tree.question, everything, having))
    if isinstance(tree, Either):
        return any_of([chosen(part, everything, having) for part in tree.questions])
    if isinstance(tree, All):
        return _in_all(tree, everything, having)
    return having(tree)


def _in_all(tree: All, everything: Numbers, having: Having) -> Numbers:
    """Return what every part of a question asks for, asking no further once nothing is left."""
    found = everything
    for part in sorted(tree.questions, key=_eagerness):
        if not len(found):
            break
        if isinstance(part, Without):
            found = without(found, chosen(part.question, everything, having))
        else:
            held = chosen(part, everything, having)
            found = held if found is everything else all_of((found, held))
    return found


def _eagerness(tree: Tree) -> int:
    """Return what is the smaller the fewer entries are likely to be left by a part."""
    if isinstance(tree, Without):
        return 1
    return -len(tree.needle) if isinstance(tree, Word) else 0
