"""Which files belong to one record, told from their names: both sides, pages, RAW and JPEG."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

_SIDE = re.compile(
    r"(?P<stem>.+?)[-_ .（(]*(?P<side>正面?|反面?|背面?|front|back|recto|verso)[）)]?",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?P<stem>.+?)(?:[-_ .（(]+(?:p|page|页)[-_ .]?(?P<number>\d{1,4})"
    r"|[-_ .（(]*第(?P<counted>\d{1,4})[页张])[）)]?",
    re.IGNORECASE,
)
_FRONTS = {"正", "正面", "front", "recto"}
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


def companions(names: Sequence[str]) -> list[tuple[int, ...]]:
    """Return the places of names that belong together, in the order of the first of each.

    Within one the file that the record is made after comes first. The names are those of one
    folder; what nothing joins stands alone.
    """
    paths = [PurePath(name) for name in names]
    keys = [_key(path) for path in paths]
    by_key: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        by_key.setdefault(key, []).append(place)
    found: list[tuple[int, ...]] = []
    for key in dict.fromkeys(keys):
        found += _joined(by_key[key], paths)
    return sorted(found, key=min)


def common_name(name: str) -> str:
    """Return a file's name without what says which side or page it is."""
    path = PurePath(name)
    for form in (_SIDE, _PAGE):
        found = form.fullmatch(path.stem)
        if found:
            return f"{found['stem']}{path.suffix}"
    return name


def _joined(places: Sequence[int], paths: Sequence[PurePath]) -> list[tuple[int, ...]]:
    """Return files that have a key in common as one, unless nothing but chance joins them."""
    ranked = sorted(places, key=lambda place: (_order(paths[place]), place))
    of_one_name = {paths[place].stem.casefold() for place in places}
    if len(of_one_name) == 1 and not _go_together(
        {paths[place].suffix.lower() for place in places}
    ):
        return [(place,) for place in places]
    return [tuple(ranked)]


def _go_together(endings: set[str]) -> bool:
    """Tell whether files of one name, and these endings, are one thing in several forms."""
    seen, raw = endings & _SEEN, endings & _RAW
    heard, moving, written = endings & _HEARD, endings & _MOVING, endings & _WRITTEN
    is_photograph = bool(seen or raw) and len(seen) <= 1 and endings <= _SEEN | _RAW | _MOVING
    is_recording = bool(heard and written) and endings <= _HEARD | _WRITTEN
    return len(endings) > 1 and (is_recording or (is_photograph and bool(raw or moving)))


def _key(path: PurePath) -> str:
    """Return what the files of one record have in common."""
    stem = path.stem.casefold()
    for form in (_SIDE, _PAGE):
        found = form.fullmatch(stem)
        if found:
            return f"{form.pattern[:8]}{found['stem']}{path.suffix.lower()}"
    return stem


def _order(path: PurePath) -> tuple[int, int]:
    stem, ending = path.stem, path.suffix.lower()
    side, page = _SIDE.fullmatch(stem), _PAGE.fullmatch(stem)
    rank = next((at for at, endings in enumerate(_RANKS) if ending in endings), len(_RANKS))
    if side:
        return 0, side["side"].casefold() not in _FRONTS
    return rank, int(page["number"] or page["counted"]) if page else 0
