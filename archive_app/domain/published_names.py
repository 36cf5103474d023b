"""Published names against the names of sites: whether two may mean the same, and why."""

from __future__ import annotations

import re
from functools import lru_cache

WAYS = ("same_name", "other_name", "same_core", "contained", "short_form", "alike", "nearby")
"""Why a published name may mean a site, the surest first."""
ENOUGH = 1 / 3  # of the pairs of characters that two cores share
MOST_KEPT = 50_000  # names whose core is not made out anew for each name that they meet
SHORTEST = 2  # characters of a core that say anything

_BRACKETS = re.compile(r"[（(〔\[【].*?[）)〕\]】]")
_MARKS = re.compile(r"[\s·•—\-－、，,。“”\"'《》]")
_FRONT = re.compile(r"^(原|前|国营|国有|公私合营|地方国营|中国|官办|省立)+")
_EMPTY = {"工业", "工厂", "煤矿", "铁路", "车站", "码头", "电厂", "车间"}
_GENERAL = re.compile(
    r"(股份|有限|责任|公司|集团|总公司|总厂|分厂|旧址|遗址|遗存|故址|原址|老?厂区|老?厂房|厂址|矿址|"
    r"早期|近现代|近代|现代|历史|建筑群|建筑|工业遗产群|工业遗产|工业遗址|遗产|文化园|产业园|创意园|"
    r"工业旅游|博物馆|博览园|公园|景区|基地|及附属设施|附属设施|设施|群|区)"
)


@lru_cache(maxsize=MOST_KEPT)
def core(name: str) -> str:
    """Return what is left of a folded name without what any works might be called."""
    bare = _MARKS.sub("", _BRACKETS.sub("", name))
    bare = _FRONT.sub("", bare)
    rest = _GENERAL.sub("", bare)
    return rest if len(rest) >= SHORTEST and rest not in _EMPTY else bare


@lru_cache(maxsize=MOST_KEPT)
def pairs(name: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a name; of one character, itself."""
    return frozenset(name[at : at + 2] for at in range(max(len(name) - 1, 1)))


def resemblance(one: str, other: str) -> str:
    """Return why two folded names may mean the same: one of WAYS, "" if they hardly do."""
    short, long = sorted((core(one), core(other)), key=len)
    if short == long:
        return "same_name" if one == other else "same_core"
    if len(short) >= SHORTEST and short in long:
        return "contained"
    if _is_short_form(short, long):
        return "short_form"
    return "alike" if likeness(one, other) >= ENOUGH else ""


def likeness(one: str, other: str) -> float:
    """Return how much of the shorter core's pairs the other has, between 0 and 1."""
    first, second = pairs(core(one)), pairs(core(other))
    return len(first & second) / min(len(first), len(second))


def _is_short_form(short: str, long: str) -> bool:
    """Tell whether a name is made of another's characters in order: 重钢 of 重庆钢铁."""
    if not SHORTEST <= len(short) < len(long) or short[0] != long[0]:
        return False
    rest = iter(long)
    return all(character in rest for character in short)
