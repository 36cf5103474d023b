"""Numbers as Chinese writes them before headings."""

from __future__ import annotations

DIGITS = "〇一二三四五六七八九"


def numeral(number: int) -> str:
    """Return a number from 1 to 99 as 一, 十, 十二, 二十三."""
    tens, ones = divmod(number, 10)
    lead = "" if not tens else "十" if tens == 1 else DIGITS[tens] + "十"
    return lead + (DIGITS[ones] if ones else "")
