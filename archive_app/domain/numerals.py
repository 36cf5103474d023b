"""Chinese numerals as figures."""

from __future__ import annotations

import re

DIGITS = {word: value for value, word in enumerate("零一二三四五六七八九")}
DIGITS |= {"〇": 0, "○": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
TENS = {"廿": "二十", "卅": "三十"}
NUMERAL = re.compile(f"[{''.join(DIGITS)}{''.join(UNITS)}]+")


def in_figures(text: str) -> str:
    """Return a text with its numerals in figures: 一九五七 as 1957, 二十七 as 27."""
    for word, tens in TENS.items():
        text = text.replace(word, tens)
    return NUMERAL.sub(lambda found: _figures(found[0]), text)


def _figures(numeral: str) -> str:
    if not set(numeral) & set(UNITS):
        return "".join(str(DIGITS[word]) for word in numeral)
    total, digit = 0, 0
    for word in numeral:
        if word in DIGITS:
            digit = DIGITS[word]
        else:
            total += (digit or 1) * UNITS[word]
            digit = 0
    return str(total + digit)
