"""Texts that a spreadsheet would take for a formula, and how a text file keeps it from that."""

from __future__ import annotations

import re

MARK = "'"
_BLANK = r"\s\x00-\x1f\u200b-\u200f\u2060\ufeff"
_CALCULATED = re.compile(rf"{MARK}*(?:[{_BLANK}{MARK}]*[=+\-@＝＋－＠]|[\t\r\n])")


def guarded(text: str) -> str:
    """Return a text that no spreadsheet calculates; `unguarded` gives it back as it was."""
    return MARK + text if _CALCULATED.match(text) else text


def unguarded(text: str) -> str:
    """Return a text as it was before it was guarded; any other as it is."""
    held = text.removeprefix(MARK)
    return held if held != text and _CALCULATED.match(held) else text
