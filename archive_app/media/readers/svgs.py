"""Drawings in SVG: what they are called, how large they are, and the words on them."""

from __future__ import annotations

import re
from typing import BinaryIO
from xml.etree.ElementTree import Element

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.plain import line
from archive_app.media.readers.markup import inside, text_of, tree

NAME, VERSION = "svgs", 1

_MOST_BYTES = 48 * 2**20
_PIXELS = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*")


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return title, description, size in pixels where it says one, and its words, each once."""
    data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise Refused("file_too_large")
    root = tree(data)
    words = dict.fromkeys(line(text_of(each)) for each in inside(root, "text"))
    facts = Facts(
        title=_own(root, "title"),
        description=_own(root, "desc"),
        width=_pixels(root.get("width")),
        height=_pixels(root.get("height")),
    )
    return facts, tuple(Passage(text) for text in words if text)


def preview(file: BinaryIO, media_type: str, size: int) -> None:
    """Return nothing: to draw one is to run what is written in it."""


def _own(root: Element, name: str) -> str | None:
    """Return what the whole drawing says of itself; its parts have titles of their own."""
    return next((line(text_of(each)) for each in root if each.tag == name), None)


def _pixels(written: str | None) -> int | None:
    found = _PIXELS.fullmatch(written or "")
    return round(float(found[1])) or None if found else None
