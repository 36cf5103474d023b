"""Short names: 重钢 is what is left of 重庆钢铁, its characters in their order."""

from __future__ import annotations

import re
from functools import lru_cache

from archive_app.search.questions import Short

MOST_BETWEEN = 6
"""Characters between two of a short name; more are another name."""

_CHINESE = re.compile("[\u3400-\u9fff0-9]{2,6}")


def may_be_short(needle: str) -> bool:
    """Tell whether a folded word may be a short name: a few Chinese characters, or figures."""
    return bool(_CHINESE.fullmatch(needle)) and not needle.isdecimal()


def shortened(short: Short, names: str) -> bool:
    """Tell whether one of some folded names, a line each, has the characters in their order."""
    return bool(pattern(short.needle).search(names))


@lru_cache(maxsize=64)
def pattern(needle: str) -> re.Pattern[str]:
    """Return what a name matches that has the characters of a short name."""
    return re.compile(f".{{0,{MOST_BETWEEN}}}".join(map(re.escape, needle)))
