"""How far a place may be out: by the accuracy that is said, or by the figures that are given."""

from __future__ import annotations

import re
from collections.abc import Mapping

from archive_app.domain.entries import Value

METRES = 111_320.0  # of a degree of latitude
LEAST = 50.0
"""Metres: what is surer than that is shown as a point."""

_DECIMALS = re.compile(r"\d+\.(\d+)")
_ANGLES = re.compile(r"[°度](\s*\d+(?:\.\d+)?\s*['′’分])?(\s*\d+(?:\.\d+)?\s*[\"″”秒])?")


def vague(place: Mapping[str, Value], accuracy: float | None = None) -> float:
    """Return how far a place may be out, in metres; 0 for a place that is a point on any map."""
    if accuracy is not None:
        return accuracy if accuracy >= LEAST else 0.0
    found = _step(str(place.get("text", ""))) / 2 * METRES
    return found if found >= LEAST else 0.0


def _step(text: str) -> float:
    """Return the smallest step, in degrees, in which the figures of a place are given."""
    angles = _ANGLES.findall(text)
    if angles:
        minutes, seconds = map(any, zip(*angles, strict=True))
        return 1 / 3600 if seconds else 1 / 60 if minutes else 1.0
    decimals = [len(found) for found in _DECIMALS.findall(text)]
    return float(10 ** -max(decimals)) if decimals else 1.0
