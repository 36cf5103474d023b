"""Foreign text made fit to be kept: no control characters, no halves of characters."""

from __future__ import annotations

import re

_BREAK = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BETWEEN = re.compile(r"[,;，；、|\n]")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def line(text: str | None, most: int = 2000) -> str | None:
    """Return a text on one line of at most so many characters, or nothing if nothing is left."""
    return " ".join(lines(text or "").split())[:most] or None


def listed(text: str | None) -> str | None:
    """Return the words of a list that people wrote in one line, between "；" as keywords are."""
    words = (line(word) for word in _BETWEEN.split(text or ""))
    return "；".join(dict.fromkeys(word for word in words if word)) or None


def lines(text: str) -> str:
    r"""Return a text whose lines end in \n."""
    return _UNFIT.sub("", _BREAK.sub("\n", text))
