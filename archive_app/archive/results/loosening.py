"""What may be asked instead of a question that finds nothing: a little less of the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.finding.asking import Part, spelled, understood
from archive_app.archive.finding.building import EITHER, STRICTLY

WORDS = {"word", "plain"}
STRUCTURE = {"either", "open", "close", "near"}
"""Parts beside which none can be left out without meaning something else."""


def looser(archive: Archive, text: str) -> list[str]:
    """Return texts that ask for more: wider times, words apart, one condition less, any word."""
    parts = understood(archive, text)
    found = [*_wider(parts), *_apart(parts)]
    if not any(part.sort in STRUCTURE for part in parts):
        found += [*_without_one(parts), *_any(parts, EITHER[archive.language])]
    return [one for one in dict.fromkeys(found) if one and one != text.strip()]


def _wider(parts: Sequence[Part]) -> Iterator[str]:
    """Walk through the text with each time overlapped that was to be lain within."""
    for place, part in enumerate(parts):
        if part.sort == "date" and part.text[:1] in STRICTLY and not part.without:
            wider = replace(part, text=part.text[1:])
            yield spelled([*parts[:place], wider, *parts[place + 1 :]])


def _apart(parts: Sequence[Part]) -> Iterator[str]:
    """Yield the text without quotation marks, if there are any."""
    if any(part.sort == "phrase" and not part.without for part in parts):
        yield spelled([one for part in parts for one in _words(part)])


def _words(part: Part) -> list[Part]:
    if part.sort != "phrase" or part.without:
        return [part]
    return [Part("word", word) for word in part.text.split()]


def _without_one(parts: Sequence[Part]) -> Iterator[str]:
    """Walk through the text without each of its conditions."""
    for place, part in enumerate(parts):
        if part.sort not in WORDS | {"phrase"}:
            yield spelled([*parts[:place], *parts[place + 1 :]])


def _any(parts: Sequence[Part], either: str) -> Iterator[str]:
    """Yield any of the words, if there is nothing but words."""
    bare = [one for part in parts for one in _words(part)]
    if len(bare) > 1 and all(one.sort in WORDS and not one.without for one in bare):
        yield f" {either} ".join(spelled([one]) for one in bare)
