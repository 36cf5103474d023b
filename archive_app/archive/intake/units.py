"""Which files are one record: by their names, and as a person puts them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.entries.files import Listed, name_of
from archive_app.domain.companions import companions

Unit = tuple[Listed, ...]
"""The files of one record; the first of them is what it is made after."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person put together or apart: each file stands in one of these at most."""

    units: tuple[tuple[Path, ...], ...] = ()

    def joined(self, paths: Sequence[Path]) -> ByHand:
        """Return this with files put together, in their order."""
        return ByHand((*self._without(paths), tuple(dict.fromkeys(paths))))

    def apart(self, paths: Iterable[Path]) -> ByHand:
        """Return this with each of these files standing alone."""
        alone = list(dict.fromkeys(paths))
        return ByHand((*self._without(alone), *((path,) for path in alone)))

    def _without(self, paths: Sequence[Path]) -> list[tuple[Path, ...]]:
        gone = set(paths)
        left = (tuple(path for path in unit if path not in gone) for unit in self.units)
        return [unit for unit in left if unit]


_BY_NAMES = ByHand()


def units(listed: Sequence[Listed], *, together: bool, by_hand: ByHand = _BY_NAMES) -> list[Unit]:
    """Return files as records are to be made of them, in the order of the first of each."""
    places = {one.path: place for place, one in enumerate(listed)}
    chosen = [[places[path] for path in unit if path in places] for unit in by_hand.units]
    taken = {place for unit in chosen for place in unit}
    rest = [place for place in range(len(listed)) if place not in taken]
    found = [unit for unit in chosen if unit] + _named(listed, rest, together=together)
    return [tuple(listed[place] for place in unit) for unit in sorted(found, key=min)]


def _named(listed: Sequence[Listed], rest: Sequence[int], *, together: bool) -> list[list[int]]:
    """Return the places of files that nobody put anywhere, together by their names if wanted."""
    if not together:
        return [[place] for place in rest]
    by_folder: dict[Path, list[int]] = {}
    for place in rest:
        by_folder.setdefault(listed[place].path.parent, []).append(place)
    return [
        [places[each] for each in unit]
        for folder, places in by_folder.items()
        for unit in companions([name_of(listed[place].path) for place in places], name_of(folder))
    ]
