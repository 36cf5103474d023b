"""How names are pronounced, so that 重庆钢铁 is found by `chongqing` and by `cqgt`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from archive_app.search.letters import simplified

_CHINESE = re.compile("[\u3400-\u9fff]")
_SOUND = re.compile("[a-z]{2,40}")


def sounds(name: str) -> Iterator[str]:
    """Yield the lines by which a name is found: its syllables, and the first letters of them."""
    if _CHINESE.search(name):
        yield from _read(name)


def is_sound(typed: str) -> bool:
    """Tell whether what is typed may be how a name sounds: a few small Latin letters."""
    return bool(_SOUND.fullmatch(typed))


@lru_cache(maxsize=4096)  # names of one site begin alike, and files of one entry are named alike
def _read(name: str) -> tuple[str, str]:
    """Return the pinyin of a name without tones, and its initials; ü is v, as it is typed."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - late: costs 170 ms

    syllables = [one for one in lazy_pinyin(simplified(name), errors="ignore") if one.isascii()]
    return "".join(syllables), "".join(syllable[0] for syllable in syllables)
