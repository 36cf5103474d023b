"""What parent and limited process say to each other: JSON and bytes, each with its length.

No pickles: a process that a file has taken over must not be able to do more than tell lies.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import BinaryIO

LONGEST = 64 * 2**20
"""The most bytes that either part of a message may have."""

_LENGTHS = struct.Struct(">II")


def send(stream: BinaryIO, head: Mapping[str, object], body: bytes = b"") -> None:
    """Write one message; raise ValueError if it is too long to be sent."""
    text = json.dumps(head, allow_nan=False).encode("ascii")
    if max(len(text), len(body)) > LONGEST:
        raise ValueError("too long a message")
    stream.write(_LENGTHS.pack(len(text), len(body)) + text + body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[object, bytes]:
    """Wait for one message and return its two parts.

    Raise EOFError at the end of the stream, ValueError if it is no message.
    """
    text_length, body_length = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if max(text_length, body_length) > LONGEST:
        raise ValueError("too long a message")
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
