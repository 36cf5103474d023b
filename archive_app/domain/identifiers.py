"""Keys that are made before the first try, and codes that people can say aloud."""

from __future__ import annotations

import os
import re
import time
from uuid import UUID

CODE = re.compile(r"([A-Z]+)-(\d+)")


def new_id() -> str:
    """Return a new UUID of version 7 (RFC 9562): later ones sort after it.

    Its first 48 bits are the time in milliseconds, the next 12 a quarter of a microsecond each
    (section 6.2, method 3). Written out here, for a long list needs two a row and `UUID` takes its
    time.
    """
    milliseconds, rest = divmod(time.time_ns(), 1_000_000)
    now, part, chance = f"{milliseconds:012x}", rest * 4096 // 1_000_000, os.urandom(8).hex()
    variant = "89ab"[int(chance[0], 16) & 3]
    return f"{now[:8]}-{now[8:]}-7{part:03x}-{variant}{chance[1:4]}-{chance[4:]}"


def is_id(text: str) -> bool:
    """Tell whether a text is an id rather than a code."""
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False


def whole(text: str) -> str:
    """Return a text as a table can be asked for it; half a character becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


def code(letter: str, number: int) -> str:
    """Return the code of the entry that a device numbered, as `A-0042`."""
    return f"{letter}-{number:04d}"


def number_of(text: str) -> tuple[str, int] | None:
    """Return the device letter and the number in a code, or nothing if it is none."""
    found = CODE.fullmatch(text.strip().upper())
    return (found[1], int(found[2])) if found else None


def letter(count: int) -> str:
    """Return the letter of the device that came after `count` others: A … Z, AA, AB …."""
    letters = ""
    count += 1
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
