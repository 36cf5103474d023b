"""What parent and limited process say to each other: JSON and bytes, each with its length.

No pickles: a process that a file has taken over must not be able to do more than tell lies.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import BinaryIO, NotRequired, TypedDict

LONGEST = 64 * 2**20
"""The most bytes that either part of a message may have."""


class TooLong(ValueError):
    """There is more to say than a message holds."""


class Question(TypedDict):
    """What the process is asked.

    `path` holds the bytes of the file's name as Latin-1, whatever the system's encoding; `preview`
    is in pixels, 0 for none; after `seconds` nobody waits any more. `letters` asks for those that
    stand on a scan.
    """

    path: str
    media_type: str
    preview: int
    only_preview: bool
    seconds: float
    letters: NotRequired[bool]


class TableQuestion(TypedDict):
    """What the process is asked of a list: what it is, and then by one `More` each part of it.

    The last part has no rows. Whoever wants no more of them ends the process.
    """

    path: str
    media_type: str
    sheet: str
    seconds: float


class LookQuestion(TypedDict):
    """What the process is asked by somebody who looks at a file: see `media.looks`."""

    path: str
    media_type: str
    look: str
    numbers: list[float]
    words: str
    seconds: float


class More(TypedDict):
    """What asks for the next part of a list."""

    seconds: float


Asked = Question | TableQuestion | LookQuestion | More
_LENGTHS = struct.Struct(">II")


def send(stream: BinaryIO, head: Mapping[str, object], body: bytes = b"") -> None:
    """Write one message; raise `TooLong` if it cannot be sent, then nothing is."""
    text = json.dumps(head, allow_nan=False).encode("ascii")
    if max(len(text), len(body)) > LONGEST:
        raise TooLong
    stream.write(_LENGTHS.pack(len(text), len(body)) + text + body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[object, bytes]:
    """Wait for one message and return its two parts.

    Raise EOFError at the end of the stream, ValueError if it is no message.
    """
    text_length, body_length = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if max(text_length, body_length) > LONGEST:
        raise TooLong
    text, body = _exactly(stream, text_length), _exactly(stream, body_length)
    try:
        return json.loads(text, parse_constant=_no_number), body
    except RecursionError as error:
        raise ValueError("too deep a message") from error


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def _no_number(constant: str) -> float:
    raise ValueError(f"{constant} is no number")
