"""XMP: what programs wrote beside a picture or a film, without entities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from archive_app.domain.errors import Refused
from archive_app.media.readers.markup import inside, text_of, tree

MOST_BYTES = 4 * 2**20
NAMES = ("title", "description", "author", "rights", "keywords")
"""What is told under these names in a picture and in a film alike."""

_WRITTEN = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?")
_TAGS = {
    "title": ("title", "Headline"),
    "description": ("description", "Caption"),
    "author": ("creator", "Artist"),
    "rights": ("rights", "Copyright"),
    "taken": ("DateTimeOriginal", "DateCreated"),
}


def said(packet: bytes) -> Mapping[str, str]:
    """Return what a packet says by our names; nothing if it is broken."""
    start = packet.find(b"<")
    try:
        root = tree(packet[start : packet.rfind(b">") + 1])
    except Refused:
        return {}
    described = list(inside(root, "Description"))
    found = {name: _first(described, tags) for name, tags in _TAGS.items()}
    subjects = (each for one in described for each in inside(one, "subject"))
    words = dict.fromkeys(word for each in subjects for word in _items(each))
    return {name: text for name, text in (found | {"keywords": "；".join(words)}).items() if text}


def moment(written: str) -> dict[str, str | None]:
    """Return a time as `taken` and `zone` have it; nothing if it is none, or of a day alone."""
    found = _WRITTEN.match(written)
    if not found:
        return {}
    zone = (found[4] or "").replace("Z", "+00:00").replace(":", "")
    return {
        "taken": f"{found[1]}T{found[2]}:{found[3] or '00'}",
        "zone": f"{zone[:3]}:{zone[3:]}" if zone else None,
    }


def _first(described: list[Element], tags: tuple[str, ...]) -> str:
    """Return the first value that one of the tags has, as an attribute or an element."""
    for tag in tags:
        for one in described:
            if one.get(tag):
                return one.get(tag, "")
            for child in one:
                if child.tag == tag:
                    return next(_items(child), text_of(child).strip())
    return ""


def _items(element: Element) -> Iterator[str]:
    """Walk through a list of texts; that in Chinese, or for all languages, comes first."""
    items = sorted(inside(element, "li"), key=_language)
    return (text for item in items if (text := text_of(item).strip()))


def _language(item: Element) -> int:
    language = item.get("lang", "")
    return 0 if language.startswith("zh") else 1 if language in {"", "x-default"} else 2
