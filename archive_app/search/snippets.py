"""What is shown of a hit: a few words of the text as it was written, with the hit marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice

from archive_app.domain.hits import Snippet, Stretch
from archive_app.search.bodies import runs_on
from archive_app.search.folding import fold, folded
from archive_app.search.questions import Tree, wanted

_CUT = "…"
_CHINESE = "\u2e80"
_PIECE = 400  # characters of a long text that are folded at a time
_LOOKED_AT = 100  # hits in one stretch; among so many, one place to show is as good as another


def snippet(tree: Tree, stretches: Sequence[Stretch], width: int = 60) -> Snippet:
    """Return about `width` characters of the stretch that shows most of what was asked for.

    Where nothing of it is in any stretch (it was in the names), the first one's beginning is shown.
    """
    if not stretches:
        return Snippet("")
    sought = {word.needle: word.text for word in wanted(tree)}
    words = list(sought)
    number = _best(sought, stretches)
    before, own, after = _around(stretches, number, width)
    _, first, last = _where(sought, own)
    first, last = max(0, first - width), last + width
    before, after = before if not first else "", after if last >= len(own) else ""
    cut = first > 0, last < len(own)
    own = own[first:last]
    text = fold(before + own + after)
    places = [text.place(*hit) for hit in islice(_hits(text.text, words), _LOOKED_AT)]
    here = [place for place in places if 0 <= place[0] - len(before) < len(own)]
    start, stop = _window(text.original, here, width) if here else (0, width)
    best = stretches[number]
    shown = _shown(text.original, (start, stop), cut, _merged(places))
    return replace(shown, field=best.field, page=best.page, start=best.start)


def mark(tree: Tree, text: str) -> Snippet:
    """Return a short text, a title, whole and with what was asked for marked."""
    read = fold(text)
    words = list(dict.fromkeys(word.needle for word in wanted(tree)))
    return Snippet(text, _merged(read.place(*hit) for hit in _hits(read.text, words)))


def _best(words: Mapping[str, str], stretches: Sequence[Stretch]) -> int:
    """Return which stretch is the first with all the words, or else the one with most of them.

    The words are folded; with each stands how it was typed.
    """
    reach = 2 * max(map(len, words), default=0)  # twice: white space may stand between
    alone = ((number, stretch.text) for number, stretch in enumerate(stretches))
    running_on = (
        (number, own + after)
        for number in range(len(stretches))
        for _, own, after in [_around(stretches, number, reach)]
        if after
    )
    best, most = 0, 0
    for number, text in chain(alone, running_on):
        found, _, _ = _where(words, text)
        if found > most:
            best, most = number, found
        if most == len(words):
            break
    return best


def _where(words: Mapping[str, str], text: str) -> tuple[int, int, int]:
    """Return how many of the words a text has, and the range of it that has most of them.

    A long text is folded a piece at a time, and no further than to the first that has them all;
    not even that if they stand together as they were typed.
    """
    best = 0, 0, len(text)
    if not words:
        return best
    typed = [text.find(word) for word in words.values()]
    if min(typed) >= 0 and max(typed) - min(typed) < _PIECE:
        return len(words), min(typed), max(typed) + max(map(len, words.values()))
    if len(text) > 2 * _PIECE:
        reach = 2 * max(map(len, words))
        for start in range(0, len(text), _PIECE):
            piece = text[start : start + _PIECE + reach]
            found = sum(map(folded(piece).__contains__, words))
            if found > best[0]:
                best = found, start, start + len(piece)
            if found == len(words):
                return best
    return sum(map(folded(text).__contains__, words)), *best[1:]


def _around(stretches: Sequence[Stretch], number: int, reach: int) -> tuple[str, str, str]:
    """Return a stretch's text between the end of the one before it and the start of the next."""
    own = stretches[number]
    before, after = stretches[max(number - 1, 0) : number], stretches[number + 1 : number + 2]
    return (
        "".join(one.text[-reach:] + "\n" for one in before if runs_on(one, own)),
        own.text,
        "".join("\n" + one.text[:reach] for one in after if runs_on(own, one)),
    )


def _hits(text: str, words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of a folded text where a word stands, from left to right."""
    if words:
        longest_first = sorted(words, key=len, reverse=True)
        for found in re.finditer("|".join(map(re.escape, longest_first)), text):
            yield found.span()


def _window(text: str, places: list[tuple[int, int]], width: int) -> tuple[int, int]:
    """Return the range of a text to show: where most different words stand together."""
    reach = width - width // 3

    def together(first: int) -> int:
        end = places[first][0] + reach
        return len({text[start:stop] for start, stop in places[first:] if start < end})

    centre = max(range(len(places)), key=together)  # the first of the best
    start = max(0, min(places[centre][0] - width // 3, len(text) - width))
    return start, start + width


def _shown(
    text: str, shown: tuple[int, int], cut: tuple[bool, bool], places: Iterable[tuple[int, int]]
) -> Snippet:
    """Return a range of a text on one line, with the marks in it moved to where they stand now.

    `cut` says whether the text itself was cut off at its beginning and at its end.
    """
    start, stop = shown[0], min(shown[1], len(text))
    kept = [_CUT] if start > 0 or cut[0] else []
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
    return Snippet("".join(kept).rstrip() + (_CUT if stop < len(text) or cut[1] else ""), marks)


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
