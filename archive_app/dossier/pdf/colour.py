"""The sRGB colour profile, made from its definition (IEC 61966-2-1)."""

from __future__ import annotations

from functools import cache
from struct import pack

WHITE = (0.9642, 1.0, 0.8249)
RED, GREEN, BLUE = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
STEPS = 1024
MADE = (2024, 1, 1, 0, 0, 0)


@cache
def srgb() -> bytes:
    """Return an ICC profile of version 2: three primaries under D50 and one curve."""
    curve = b"curv" + pack(f">4xL{STEPS}H", STEPS, *map(_light, range(STEPS)))
    name = b"sRGB IEC61966-2.1\0"
    tags = {
        b"cprt": b"text" + pack(">4x") + b"No copyright, use freely\0",
        b"desc": b"desc" + pack(">4xL", len(name)) + name + bytes(78),
        b"wtpt": _colour(WHITE),
        b"rXYZ": _colour(RED),
        b"gXYZ": _colour(GREEN),
        b"bXYZ": _colour(BLUE),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    directory, body = pack(">L", len(tags)), b""
    placed: dict[bytes, int] = {}
    start = 128 + 4 + 12 * len(tags)
    for tag, data in tags.items():
        if data not in placed:
            placed[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        directory += tag + pack(">2L", placed[data], len(data))
    return _header(start + len(body)) + directory + body


def _header(size: int) -> bytes:
    lead = pack(">L4xL4s4s4s6H4s", size, 0x02100000, b"mntr", b"RGB ", b"XYZ ", *MADE, b"acsp")
    return lead + bytes(28) + _numbers(WHITE) + bytes(48)


def _colour(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _numbers(values)


def _numbers(values: tuple[float, float, float]) -> bytes:
    return pack(">3l", *(round(value * 65536) for value in values))


def _light(step: int) -> int:
    """Return how much light a step of the scale gives, in 65535ths."""
    value = step / (STEPS - 1)
    light = value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
    return round(light * 65535)
