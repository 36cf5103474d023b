"""What is shown of a hit: a few words of the text as it was written, with the hit marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from archive_app.domain.hits import Snippet, Stretch
from archive_app.search.folding import Folded, fold
from archive_app.search.questions import Tree, wanted

_CUT = "…"
_CHINESE = "\u2e80"
_LOOKED_AT = 100  # hits in one stretch; among so many, one place to show is as good as another


def snippet(tree: Tree, stretches: Iterable[Stretch], width: int = 60) -> Snippet:
    """Return about `width` characters of the stretch that shows most of what was asked for.

    Where nothing of it is in any stretch (it was in the names), the first one's beginning is shown.
    """
    words = _needles(tree)
    best, text = _best(words, stretches)
    hits = list(islice(_hits(text.text, words), _LOOKED_AT))
    start, stop = _window(text, hits, width)
    places = _merged(text.place(*hit) for hit in hits)
    shown = _shown(best.text, start, stop, places)
    return replace(shown, field=best.field, page=best.page, start=best.start)


def mark(tree: Tree, text: str) -> Snippet:
    """Return a short text, a title, whole and with what was asked for marked."""
    read = fold(text)
    return Snippet(text, _merged(read.place(*hit) for hit in _hits(read.text, _needles(tree))))


def _needles(tree: Tree) -> list[str]:
    """Return the folded words that are to be found."""
    return list(dict.fromkeys(word.needle.decode() for word in wanted(tree)))


def _best(words: list[str], stretches: Iterable[Stretch]) -> tuple[Stretch, Folded]:
    """Return the first stretch with all the words, or else the one with most of them."""
    best, best_text, most = Stretch("", ""), fold(""), -1
    for stretch in stretches:
        text = fold(stretch.text)
        found = sum(word in text.text for word in words)
        if found > most:
            best, best_text, most = stretch, text, found
        if found == len(words):
            break
    return best, best_text


def _hits(text: str, words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of a folded text where a word stands, from left to right."""
    if words:
        longest_first = sorted(words, key=len, reverse=True)
        for found in re.finditer("|".join(map(re.escape, longest_first)), text):
            yield found.span()


def _window(text: Folded, hits: list[tuple[int, int]], width: int) -> tuple[int, int]:
    """Return the range of the original to show: where most different words stand together."""
    length = len(text.original)
    if not hits:
        return 0, min(length, width)
    reach = width - width // 3

    def together(first: int) -> int:
        end = hits[first][0] + reach
        return len({text.text[a:b] for a, b in hits[first:] if a < end})

    centre = max(range(len(hits)), key=together)  # the first of the best
    start = max(0, min(text.place(*hits[centre])[0] - width // 3, length - width))
    return start, min(length, start + width)


def _shown(text: str, start: int, stop: int, places: Iterable[tuple[int, int]]) -> Snippet:
    """Return a range of a text on one line, with the marks in it moved to where they stand now."""
    kept = [_CUT] if start > 0 else []
    moved = []
    for at in range(start, stop):
        moved.append(len(kept))
        if not text[at].isspace():
            kept.append(text[at])
        elif kept and kept[-1] != " " and _spaced(text, at):
            kept.append(" ")
    moved.append(len(kept))
    inside = ((max(a, start), min(b, stop)) for a, b in places if a < stop and b > start)
    marks = tuple((moved[a - start], moved[b - start]) for a, b in inside)
    return Snippet("".join(kept).rstrip() + (_CUT if stop < len(text) else ""), marks)


def _spaced(text: str, at: int) -> bool:
    """Tell whether white space between these neighbours is to be seen: not beside Chinese."""
    after = text[at:].lstrip()[:1]
    return bool(after) and text[at - 1 : at] < _CHINESE and after < _CHINESE


def _merged(places: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return ranges in order, those that touch as one."""
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(stop, merged[-1][1])
        else:
            merged.append((start, stop))
    return tuple(merged)
