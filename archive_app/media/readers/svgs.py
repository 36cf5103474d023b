"""Drawings in SVG: what they are called, the words on them, and a picture of what they draw."""

from __future__ import annotations

import re
from typing import BinaryIO
from xml.etree.ElementTree import Element

import pyvips
from PIL import Image

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.plain import line
from archive_app.media.readers.markup import inside, text_of, tree
from archive_app.media.readers.pictures import encoded

NAME, VERSION = "svgs", 2

_MOST_BYTES = 48 * 2**20
_PIXELS = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*")


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return title, description, size in pixels where it says one, and its words, each once."""
    root = tree(_whole(file))
    words = dict.fromkeys(line(text_of(each)) for each in inside(root, "text"))
    facts = Facts(
        title=_own(root, "title"),
        description=_own(root, "desc"),
        width=_pixels(root.get("width")),
        height=_pixels(root.get("height")),
    )
    return facts, tuple(Passage(text) for text in words if text)


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:  # noqa: ARG001
    """Return it drawn on white paper as a JPEG; None for what draws nothing, or too much.

    Only what stands in the file itself is drawn: no script is run, no other file is opened, nothing
    is fetched. Raise `Refused` as `read` does.
    """
    data = _whole(file)
    tree(data)  # entities are refused before anybody else reads it
    try:
        drawn = pyvips.Image.thumbnail_buffer(data, size, height=size)
        paper = drawn.flatten(background=255) if drawn.hasalpha() else drawn
        picture = Image.frombytes("RGB", (paper.width, paper.height), paper.write_to_memory())
    except pyvips.Error:
        return None
    return encoded(picture, "JPEG")


def _whole(file: BinaryIO) -> bytes:
    data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise Refused("file_too_large")
    return data


def _own(root: Element, name: str) -> str | None:
    """Return what the whole drawing says of itself; its parts have titles of their own."""
    return next((line(text_of(each)) for each in root if each.tag == name), None)


def _pixels(written: str | None) -> int | None:
    found = _PIXELS.fullmatch(written or "")
    return round(float(found[1])) or None if found else None
