"""Which files belong to one record, told from their names: both sides, pages, RAW and JPEG."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from archive_app.domain.leaves import Leaf, is_plainly_back, leaf

_RAW = {
    *(".nef", ".cr2", ".cr3", ".arw", ".dng", ".raf", ".orf", ".rw2", ".pef", ".srw", ".nrw"),
}
_SEEN = {".jpg", ".jpeg", ".heic", ".heif", ".tif", ".tiff", ".png"}
_MOVING = {".mov", ".mp4"}
_HEARD = {
    *(".wav", ".mp3", ".m4a", ".flac", ".ogg", ".amr", ".wma", ".aac", ".aiff", ".3gp"),
    *(".mp4", ".mov", ".wmv"),
}
_WRITTEN = {".srt", ".vtt", ".csv"}
_RANKS = (_SEEN, _HEARD, _MOVING, _RAW, _WRITTEN)
"""What leads a record comes first: what one looks at, what one hears, then what goes with it."""

_Key = tuple[str, str, str]
"""What the files of one record have in common: the sort of leaf, the stem, and their ending."""


def companions(names: Sequence[str], folder: str = "") -> list[tuple[int, ...]]:
    """Return the places of names that belong together, in the order of the first of each.

    Within one the file that the record is made after comes first. The names are those of one
    folder, which is called `folder`; what nothing joins stands alone.
    """
    paths = [PurePath(name) for name in names]
    leaves = [leaf(name, folder) for name in names]
    by_key: dict[_Key, list[int]] = {}
    for place, (path, found) in enumerate(zip(paths, leaves, strict=True)):
        by_key.setdefault(_key(path, found), []).append(place)
    _put_backs_to_fronts(by_key, names)
    units = [unit for places in by_key.values() for unit in _joined(places, paths, leaves)]
    return sorted(units, key=min)


def front_of(name: str) -> _Key | None:
    """Return as what the front of a back is known, whatever it is called; None if it is none."""
    path, found = PurePath(name), leaf(name)
    is_picture = path.suffix.lower() in _SEEN
    return _key(path, found) if found and is_picture and is_plainly_back(name) else None


def as_front(name: str) -> _Key:
    """Return as what the front of a back is known: the front that says so, or a plain name."""
    path, found = PurePath(name), leaf(name)
    return _key(path, found or Leaf("side", path.stem.casefold(), 0))


def _key(path: PurePath, found: Leaf | None) -> _Key:
    if found:
        return found.sort, found.stem, path.suffix.lower()
    return "", path.stem.casefold(), ""


def _put_backs_to_fronts(by_key: dict[_Key, list[int]], names: Sequence[str]) -> None:
    """Put a back to a front whose name says nothing of sides: 高炉.jpg and 高炉背面.jpg."""
    for place in [place for places in by_key.values() for place in places]:
        key = front_of(names[place])
        plain = by_key.get(("", key[1], ""), []) if key else []
        endings = {PurePath(names[each]).suffix.lower() for each in plain}
        alone = key is not None and by_key.get(key) == [place]
        if key and alone and key[2] in endings and (len(plain) == 1 or _go_together(endings)):
            by_key["", key[1], ""] = [*plain, *by_key.pop(key)]


def _joined(
    places: Sequence[int], paths: Sequence[PurePath], leaves: Sequence[Leaf | None]
) -> list[tuple[int, ...]]:
    """Return files that have a key in common as one, unless nothing but chance joins them."""
    ranked = sorted(places, key=lambda place: (_order(paths[place], leaves[place]), place))
    of_one_name = {paths[place].stem.casefold() for place in places}
    endings = {paths[place].suffix.lower() for place in places}
    if (len(of_one_name) == 1 and not _go_together(endings)) or not _run_on(ranked, leaves):
        return [(place,) for place in places]
    return [tuple(ranked)]


def _run_on(ranked: Sequence[int], leaves: Sequence[Leaf | None]) -> bool:
    """Tell whether pages that are only counted are all there, from the first of them."""
    numbers = [found.number for place in ranked if (found := leaves[place])]
    first = leaves[ranked[0]]
    if first is None or first.sort != "counted":
        return True
    return numbers[0] < 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _go_together(endings: set[str]) -> bool:
    """Tell whether files of one name, and these endings, are one thing in several forms."""
    seen, raw = endings & _SEEN, endings & _RAW
    heard, moving, written = endings & _HEARD, endings & _MOVING, endings & _WRITTEN
    is_photograph = bool(seen or raw) and len(seen) <= 1 and endings <= _SEEN | _RAW | _MOVING
    is_recording = bool(heard and written) and endings <= _HEARD | _WRITTEN
    return len(endings) > 1 and (is_recording or (is_photograph and bool(raw or moving)))


def _order(path: PurePath, found: Leaf | None) -> tuple[int, int]:
    ending = path.suffix.lower()
    rank = next((at for at, endings in enumerate(_RANKS) if ending in endings), len(_RANKS))
    if found and found.sort == "side":
        return 0, found.number
    return rank, found.number if found else 0
