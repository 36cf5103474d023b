"""A file that is looked at part by part: which function answers which question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import BinaryIO

Answer = tuple[list[float], bytes]
"""Numbers, and the bytes of pictures or of sound."""

_READERS = {
    "raster": "strips",
    "strip": "strips",
    "marks": "strips",
    "page": "pages",
    "printed": "pages",
    "wave": "heard",
    "heard": "heard",
    "shapes": "shapes",
}
"""The module of `media.readers` that answers, for each question."""


def look(
    file: BinaryIO, media_type: str, question: str, numbers: Sequence[float], words: str
) -> Answer:
    """Return what one question asks of a file."""
    reader = import_module(f"archive_app.media.readers.{_READERS[question]}")
    answer: Callable[..., Answer] = getattr(reader, question)
    return answer(file, media_type, numbers, words)
