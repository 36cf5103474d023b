"""What a command answers, and how it is put on the screen."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TextIO

DONE, REFUSED, WRONG_USAGE, UNAVAILABLE = range(4)
"""The exit codes: done; refused or partly refused; wrong usage; no archive, or a damaged one."""

_SEEN = {sign: 0x2400 + sign for sign in range(32) if chr(sign) not in "\n\t"}
_SEEN |= {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
"""Signs that a terminal would obey, as those of Unicode that show them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The same answer for programs and for people; `lines` are made only when they are shown."""

    data: Mapping[str, object]
    lines: Iterable[str] = ()
    code: int = DONE


def show(answer: Answer, *, as_json: bool) -> int:
    """Print one JSON document, or the lines, on stdout; return how many were printed."""
    _take_every_name(sys.stdout, as_json=as_json)
    lines: Iterable[str] = (line.translate(_SEEN) for line in answer.lines)
    if as_json:
        lines = [json.dumps(answer.data, ensure_ascii=False, indent=1)]
    count = 0
    for line in lines:
        print(line)
        count += 1
    print(end="", flush=True)  # nothing at all, unlike a flush of it, where stdout is closed
    return count


def complain(answer: Answer, *, as_json: bool) -> None:
    """Print what went wrong: the lines on stderr, and JSON on stdout for who asked for it."""
    for line in answer.lines:
        tell(line)
    if as_json:
        show(answer, as_json=True)


def tell(sentence: str) -> None:
    """Print a line for people on stderr, where it is in no program's way."""
    _take_every_name(sys.stderr, as_json=False)
    print(sentence.translate(_SEEN), file=sys.stderr, flush=True)


def _take_every_name(stream: TextIO, *, as_json: bool) -> None:
    """Let a stream print any file's name, even one whose bytes are no text.

    Such a byte is escaped, which in JSON leads back to the very file. JSON is UTF-8 whatever the
    terminal speaks.
    """
    if isinstance(stream, io.TextIOWrapper):
        encoding = "utf-8" if as_json else stream.encoding
        stream.reconfigure(encoding=encoding, errors="backslashreplace")
