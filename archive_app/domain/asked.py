"""What stands in the search box, piece by piece. Any text at all is a question.

Words, "phrases", -without, OR (或) between two, brackets around several, `field:value`, and
`near:10` between two words. Signs of full width, as a Chinese input method types them, mean the
same. Whatever is none of these is a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

MOST = 256
"""Pieces beyond these are not looked at: nobody types them, and an answer must come at once."""
DEEPEST = 32
"""Brackets within brackets beyond these are plain text."""
EITHER = frozenset({"OR", "或", "|", "｜"})
NEAR = frozenset({"near", "相距"})
OPENING, CLOSING = "(（", ")）"

_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"\S*")
_MINUS = re.compile(r"[-－](?=\S)")
_PHRASE = re.compile(
    r'["＂](?P<phrase>[^"＂]*)(?:["＂]|(?P<open>$))|[“”](?P<chinese>[^“”]*)(?:[“”]|(?P<cut>$))'
)
_NAME = re.compile(r'(?P<name>[^\s:：()（）"＂“”]{1,40})[:：](?=\S)')


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece as it was `typed`; its `text` is a word, what was quoted, or the value of a field.

    `sort` is word, phrase, field, near, either, open or close; `without` tells of a minus.
    """

    sort: str
    typed: str
    text: str = ""
    name: str = ""
    without: bool = False

    @property
    def begins(self) -> bool:
        """Tell whether something that is asked for begins with it."""
        return self.sort in {"word", "phrase", "field", "open"}

    @property
    def ends(self) -> bool:
        """Tell whether something that is asked for ends with it."""
        return self.sort in {"word", "phrase", "field", "close"}

    @property
    def is_text(self) -> bool:
        """Tell whether it is words that must stand somewhere."""
        return self.sort in {"word", "phrase"} and not self.without

    def as_word(self) -> Piece:
        """Return it as plain text, just as it was typed; a minus before it stays one."""
        return replace(self, sort="word", text=self.typed[self.without :], name="")


_CLOSE = Piece("close", ")")


def pieces(text: str) -> list[Piece]:
    """Return the pieces of a text, brackets in pairs, and `near` and OR only between two others.

    A text of nothing but brackets is one word.
    """
    cut = _bracketed(islice(_cut(text), MOST))
    if not cut:
        plain = text.strip()
        return [Piece("word", plain, plain)] if plain else []
    found: list[Piece] = []
    for at, piece in enumerate(cut):
        between = bool(found) and found[-1].ends and at + 1 < len(cut) and cut[at + 1].begins
        if piece.sort == "near" and not (between and found[-1].is_text and cut[at + 1].is_text):
            found.append(piece.as_word())
        elif piece.sort == "word" and piece.typed in EITHER and between:
            found.append(replace(piece, sort="either", text=""))
        else:
            found.append(piece)
    return found


def _bracketed(cut: Iterator[Piece]) -> Sequence[Piece]:
    """Return pieces with every bracket closed, without brackets around nothing or of no pair."""
    found: list[Piece] = []
    for piece in cut:
        if piece.sort == "close" and found and found[-1].sort == "open":
            found.pop()
        elif piece.sort != "word" or piece.text.strip(CLOSING):
            found.append(piece)
    while found and found[-1].sort == "open":
        found.pop()
    still = sum((one.sort == "open") - (one.sort == "close") for one in found)
    return found + [_CLOSE] * still


def _cut(text: str) -> Iterator[Piece]:
    """Yield the pieces one after the other; a name before a bracket is that of each word in it."""
    names: list[str] = []
    at = _after(_SPACE, text, 0)
    while at < len(text):
        minus = _MINUS.match(text, at)
        start = minus.end() if minus else at
        if text[start] in CLOSING and names and not minus:
            names.pop()
            piece, end = Piece("close", ""), start + 1
        else:
            piece, end = _begun(text, start, names)
        typed = text[at:end] + piece.typed
        if piece.sort == "field" and not _NAME.match(text, start):
            typed = f"{typed[: start - at]}{piece.name}:{typed[start - at :]}"
        yield replace(piece, typed=typed, without=minus is not None)
        at = _after(_SPACE, text, end)


def _begun(text: str, start: int, names: list[str]) -> tuple[Piece, int]:
    """Return the bracket, word, phrase or field that begins somewhere, and where it ends.

    As `typed` stands only what is missing: the last quotation mark of a text.
    """
    named = _NAME.match(text, start)
    at = named.end() if named else start
    name = named["name"] if named else names[-1] if names else ""
    if text[at] in OPENING and len(names) < DEEPEST:
        names.append(name)
        return Piece("open", ""), at + 1
    quoted = _PHRASE.match(text, at)
    end = quoted.end() if quoted else _end_of_word(text, at, in_brackets=bool(names))
    value = (quoted["phrase"] or quoted["chinese"] or "") if quoted else text[at:end]
    missing = text[at] if quoted and "" in {quoted["open"], quoted["cut"]} else ""
    if not name or (not named and value in EITHER):
        return Piece("phrase" if quoted else "word", missing, value), end
    near = name in NEAR and value.isdecimal() and len(value) < 4
    return Piece("near" if near else "field", missing, value, name), end


def _end_of_word(text: str, at: int, *, in_brackets: bool) -> int:
    """Return where a word ends: at a space, or at a bracket that was opened before it."""
    end = _after(_WORD, text, at)
    depth = 0
    for place in range(at + 1, end) if in_brackets else ():
        depth += (text[place] in OPENING) - (text[place] in CLOSING)
        if depth < 0:
            return place
    return end


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where what matches somewhere ends."""
    found = pattern.match(text, at)
    return found.end() if found else at
