"""Chinese line breaking: no stop begins a line, no bracket ends one, no word is torn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from unicodedata import category, east_asian_width

NEVER_FIRST = frozenset(
    "!),.:;?]}¢°·ˇ―‖’”…‰′″›℃、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～々— "
)
NEVER_LAST = frozenset("([{£¥‘“‹〈《「『【〔〖〝（［｛￡￥$＃№")
HALF_EMPTY = frozenset("，。、；：！？）》」』】〕〗’”")
PAIRED = frozenset("—…")
IN_WORDS = frozenset("·-_/+'&@%.,:~℃㎡㎥²³°×")
JOINTS = frozenset("-_/.,")
SHAPELESS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
IDEOGRAPHIC_SPACE = "\u3000"
WIDEST_GAP = 0.09  # readers of PDF take a wider one for a space
EASE = 1e-6


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; lengths are parts of the size. `room` is what it may fill.

    `width` reaches to the last ink: the empty half of a stop may stand outside.
    """

    text: str
    width: float
    room: float
    last: bool

    def gaps(self) -> list[float]:
        """Return what to add after each character so that the line fills its room.

        A paragraph's last line, and one that would be torn apart, stays as it is.
        """
        places = [_stretches(one, other) for one, other in pairwise(self.text)]
        each = (self.room - self.width) / (sum(places) or 1)
        if self.last or not any(places) or each > WIDEST_GAP:
            return []
        return [each if place else 0.0 for place in places]


def clean(text: str) -> str:
    """Return a text without characters that have no shape; tabs and their like become spaces."""
    if text.isprintable():  # nearly always
        return text
    spaced = (" " if _is_space(character) else character for character in text)
    return "".join(character for character in spaced if category(character) not in SHAPELESS)


def lines(
    text: str, advance: Callable[[str], float], width: float, indent: float = 0.0
) -> Iterator[Line]:
    """Yield the lines of a paragraph, its first one shorter by the indent."""
    text = clean(text).strip()
    widths = [*map(advance, text)]
    start, room = 0, width - indent
    fits = sum(widths) <= room
    while start < len(text):
        cut = len(text) if fits else _cut(text, widths, start, room)
        shown = text[start:cut].rstrip()
        end = start + len(shown)
        taken = sum(widths[start:end]) - _outside(text, widths, end - 1)
        yield Line(shown, taken, room, last=cut == len(text))
        start, room = cut, width


def _cut(text: str, widths: Sequence[float], start: int, room: float) -> int:
    """Return where the line that starts at `start` ends."""
    full = _full(text, widths, start, room)
    if full == len(text):
        return full
    cut = full
    while cut > start and not _may_part(text[cut - 1], text[cut]):
        cut -= 1
    if cut > start and not _too_long(text, widths, cut, room):
        return cut
    return _torn(text, start, full)


def _full(text: str, widths: Sequence[float], start: int, room: float) -> int:
    """Return where the room is full, at least one character on; spaces at the end do not count."""
    used, end = 0.0, start
    while end < len(text):
        used += widths[end]
        over = used - _outside(text, widths, end) > room + EASE
        if over and end > start and not text[end].isspace():
            return end
        end += 1
    return end


def _outside(text: str, widths: Sequence[float], place: int) -> float:
    """Return how much of a character may stand outside of the line when it is the last."""
    return widths[place] / 2 if text[place] in HALF_EMPTY and widths[place] > 0.9 else 0.0


def _too_long(text: str, widths: Sequence[float], start: int, room: float) -> bool:
    """Tell whether the word that starts here would not fit on a line of its own."""
    used, end = 0.0, start
    while used <= room and end < len(text) and _in_word(text[end]):
        used += widths[end]
        end += 1
    return used > room


def _torn(text: str, start: int, full: int) -> int:
    """Return where to break when a word must be torn: at a joint of it, never before a stop."""
    for cut in range(full, (start + full) // 2, -1):
        if text[cut - 1] in JOINTS and text[cut] not in NEVER_FIRST:
            return cut
    cut = full
    while cut > start + 1 and (text[cut] in NEVER_FIRST or text[cut - 1] in NEVER_LAST):
        cut -= 1
    return cut if cut > start + 1 else full


def _may_part(one: str, other: str) -> bool:
    if one.isspace():
        return not other.isspace()
    together = other in NEVER_FIRST or one in NEVER_LAST or (one == other and one in PAIRED)
    return not together and not (_in_word(one) and _in_word(other))


def _stretches(one: str, other: str) -> bool:
    """Tell whether a justified line may be stretched between two characters."""
    return not (_in_word(one) and _in_word(other)) and not (one == other and one in PAIRED)


def _is_space(character: str) -> bool:
    return character.isspace() and character != IDEOGRAPHIC_SPACE


@cache
def _in_word(character: str) -> bool:
    """Tell whether a character is part of words, numbers and measures that are never torn."""
    if character in IN_WORDS:
        return True
    return character.isalnum() and east_asian_width(character) not in {"W", "F"}
