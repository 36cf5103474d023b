"""Short names: 重钢 is what is left of 重庆钢铁, its characters in their order."""

from __future__ import annotations

import re
from functools import lru_cache

from archive_app.search.questions import All, Either, Short, Tree, Without, Word

MOST_BETWEEN = 6
"""Characters between two of a short name; more are another name."""

_CHINESE = re.compile("[\u3400-\u9fff0-9]{2,6}")
_PLACES = (
    "京北京 津天津 冀河北 晋山西 蒙内蒙古 辽辽宁 吉吉林 黑黑龙江 沪上海 苏江苏 浙浙江 皖安徽 闽福建"
    " 赣江西 鲁山东 豫河南 鄂湖北 湘湖南 粤广东 桂广西 琼海南 渝重庆 川四川 蜀四川 贵贵州 黔贵州"
    " 云云南 滇云南 藏西藏 陕陕西 秦陕西 甘甘肃 陇甘肃 青青海 宁宁夏 新新疆 港香港 澳澳门 台台湾"
    " 汉武汉 穗广州 蓉成都"
)
"""Characters that stand for a place, each with its name: 渝钢 is 重庆钢铁 as well."""
_NAMES = {place[0]: place[1:] for place in _PLACES.split()}


def loosened(tree: Tree) -> Tree | None:
    """Return what asks for the same with names that are shortened, and for nothing that it finds.

    None where no word may be a short name.
    """
    parts = tree.questions if isinstance(tree, All) else (tree,)
    loose = tuple(_loosened(part) for part in parts)
    return None if loose == parts else All((*loose, Without(tree)))


def shortened(short: Short, names: str) -> bool:
    """Tell whether one of some folded names, a line each, has the characters in their order."""
    return bool(pattern(short.needle).search(names))


@lru_cache(maxsize=64)
def pattern(needle: str) -> re.Pattern[str]:
    """Return what a name matches that has the characters of a short name."""
    return re.compile(f".{{0,{MOST_BETWEEN}}}?".join(map(_meant, needle)))


def _loosened(part: Tree) -> Tree:
    """Return a word or what it may be short for: a few Chinese characters, or figures with them."""
    if type(part) is not Word or part.needle.isdecimal() or not _CHINESE.fullmatch(part.needle):
        return part
    return Either((part, Short(part.text)))


def _meant(character: str) -> str:
    """Return what matches a character of a short name, or the place that it stands for."""
    place = _NAMES.get(character)
    return f"(?:{character}|{place})" if place else re.escape(character)
