"""What each character is folded to, worked out when it is first met."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_NO_LETTER = "\ufffd"
_SAME = (
    dict(zip("〇零○一二三四五六七八九", "000123456789", strict=True))
    | dict.fromkeys("‐‑‒–—―−─", "-")
    | dict.fromkeys("“”„‟", '"')
    | dict.fromkeys("‘’‛", "'")
    | {"〜": "~", " ": " "}
    | dict.fromkeys("·•．・‧∙⋅", "")
)
"""Numerals and punctuation that one person types so and another so; middle dots go."""


class Letters(dict[int, str]):
    """A table for `str.translate`: width, case, simplified characters, numerals, middle dots.

    Each character is folded by itself, whatever stands beside it. So the folded text of any piece
    of a text is a piece of its folded text, and nothing can be missed.
    """

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


class Written(dict[int, str]):
    """A table for `str.translate` that keeps each character as written, at its folded length.

    A character that folds to one other stays; one that folds to none or to several is folded. So
    what was written and what it folds to stand at the same places, unit for unit of UTF-16.
    """

    def __missing__(self, code: int) -> str:
        folded = LETTERS[code]
        kept = len(folded) == 1 and max(code, ord(folded)) < 0x10000 and folded != _NO_LETTER
        self[code] = chr(code) if kept else folded
        return self[code]


def simplified(text: str) -> str:
    """Return a text with simplified characters for traditional ones, and nothing else changed."""
    table = _simplified()
    return "".join(table.get(character, character) for character in text)


def _folded(character: str) -> str:
    """Return the folded form of one character; nothing for those that nobody sees or types."""
    if character in _SAME:
        return _SAME[character]
    if unicodedata.category(character) == "Cs":
        return _NO_LETTER
    if "가" <= character <= "힣":  # whole syllables: their parts are no words
        return character
    plain = unicodedata.normalize("NFKD", character).casefold()
    simplified = _simplified()
    return "".join(
        _SAME.get(simple := simplified.get(part, part), simple)
        for part in unicodedata.normalize("NFKD", plain)
        if not _unseen(part)
    )


def _unseen(character: str) -> bool:
    """Tell whether a character is white space, a control, a joiner or a variation selector."""
    return unicodedata.category(character) in {"Cc", "Cf", "Zs", "Zl", "Zp"} or (
        "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    )


@cache
def _simplified() -> dict[str, str]:
    """Return zhconv's table of single characters, traditional to simplified.

    Its file is read without importing the package, which would load all of setuptools.
    """
    found = find_spec("zhconv")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("zhconv")
    table = Path(found.submodule_search_locations[0]) / "zhcdict.json"
    pairs = json.loads(table.read_text("utf-8"))["zh2Hans"].items()
    return {old: new for old, new in pairs if len(old) == len(new) == 1}


LETTERS = Letters()
"""The one table of folded characters: whoever meets a character first works it out for all."""
