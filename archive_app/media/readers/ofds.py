"""OFD, the state's own format of fixed pages: its text page by page, and the first page drawn."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO
from xml.etree.ElementTree import Element

from PIL import Image

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.rasters import Box
from archive_app.domain.readings import Facts
from archive_app.media.plain import line, lines
from archive_app.media.readers.markup import first, inside
from archive_app.media.readers.ofd_page import drawn, numbers
from archive_app.media.readers.ofd_words import boxes_of
from archive_app.media.readers.parts import Parts
from archive_app.media.readers.pictures import encoded

NAME, VERSION = "ofds", 1

_A4 = [0.0, 0.0, 210.0, 297.0]
_LINE = 0.6
"""How much of its size a text may lie lower and still be on the same line."""


@dataclass(frozen=True, slots=True)
class _Document:
    """The first document of a package: its folder, its root, its pages' parts in order."""

    parts: Parts
    root: Element
    folder: str
    pages: tuple[str, ...]
    title: str
    author: str


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return title, author, number and size of pages, and the text, a passage for each page."""
    with Parts(file) as parts:
        document = _document(parts)
        box = _box(document, parts.tree(document.pages[0]) if document.pages else None)
        passages = tuple(_passages(document))
    facts = Facts(
        title=line(document.title),
        author=line(document.author),
        pages=len(document.pages),
        page_width=round(box[2], 1),
        page_height=round(box[3], 1),
    )
    return facts, passages


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:  # noqa: ARG001
    """Return the first page, its words, lines and pictures, as a JPEG."""
    seen = page_drawn(file, 0, size)
    return encoded(seen, "JPEG") if seen else None


def page_drawn(file: BinaryIO, number: int, size: int) -> Image.Image | None:
    """Return a page, from 0, `size` pixels at the longest; nothing if there is no such page."""
    with Parts(file) as parts:
        document = _document(parts)
        page = _page(document, number)
        if page is None:
            return None
        layers = [each for each in (_template(document, page), page) if each is not None]
        return drawn(layers, _box(document, page), size, _pictures(document))


def measured(file: BinaryIO, number: int) -> tuple[float, float, int]:
    """Return width and height of a page, from 0, in millimetres, and how many pages there are."""
    with Parts(file) as parts:
        document = _document(parts)
        box = _box(document, _page(document, number))
        return box[2], box[3], len(document.pages)


def places(file: BinaryIO, number: int, words: Sequence[str]) -> Iterator[Box]:
    """Walk through the places of words on a page, in parts of it; one for each line."""
    with Parts(file) as parts:
        document = _document(parts)
        page = _page(document, number)
        if page is None:
            return
        _, _, width, height = _box(document, page)
        for x, y, end, up in boxes_of(list(inside(page, "TextObject")), words):
            yield x / width, up / height, (end - x) / width, (y - up) / height


def _page(document: _Document, number: int) -> Element | None:
    there = 0 <= number < len(document.pages)
    return document.parts.tree(document.pages[number]) if there else None


def _document(parts: Parts) -> _Document:
    main = parts.tree("OFD.xml")
    place = first(main, "DocRoot").lstrip("/") if main is not None else ""
    root = parts.tree(place)
    if main is None or root is None:
        raise Refused("damaged_file", why="no_pages")
    folder = posixpath.dirname(place)
    pages = next(inside(root, "Pages"), None)
    found = (each.get("BaseLoc", "") for each in (pages if pages is not None else ()))
    return _Document(
        parts,
        root,
        folder,
        tuple(_path(folder, each) for each in found),
        first(main, "Title"),
        first(main, "Author") or first(main, "Creator"),
    )


def _path(folder: str, place: str) -> str:
    """Return the name of a part, told from the package's root or from a folder."""
    joined = place if place.startswith("/") else posixpath.join("/", folder, place)
    return posixpath.normpath(joined).lstrip("/")


def _box(document: _Document, page: Element | None) -> list[float]:
    """Return left, top, width and height of a page in millimetres."""
    for each in (page, document.root):
        box = numbers(first(each, "PhysicalBox")) if each is not None else []
        if len(box) == 4 and box[2] > 0 and box[3] > 0:
            return box
    return _A4


def _passages(document: _Document) -> Iterator[Passage]:
    for number, name in enumerate(document.pages, start=1):
        page = document.parts.tree(name)
        text = lines("".join(_said(page))).strip() if page is not None else ""
        if text:
            yield Passage(text, page=number)


def _said(page: Element) -> Iterator[str]:
    """Walk through the texts of a page; what lies lower begins a new line."""
    last: float | None = None
    for each in inside(page, "TextObject"):
        box = numbers(each.get("Boundary", "")) or [0.0, 0.0]
        size = float((numbers(each.get("Size", "")) or [3.0])[0])
        if last is not None and abs(box[1] - last) > size * _LINE:
            yield "\n"
        last = box[1]
        yield from (code.text or "" for code in inside(each, "TextCode"))


def _template(document: _Document, page: Element) -> Element | None:
    """Return the page that lies under a page, if it has one."""
    wanted = next((each.get("TemplateID") for each in inside(page, "Template")), None)
    for each in inside(document.root, "TemplatePage"):
        if wanted and each.get("ID") == wanted:
            return document.parts.tree(_path(document.folder, each.get("BaseLoc", "")))
    return None


def _pictures(document: _Document) -> dict[str, bytes]:
    """Return the pictures of a document by their numbers."""
    found: dict[str, bytes] = {}
    for kind in ("DocumentRes", "PublicRes"):
        for place in inside(document.root, kind):
            name = _path(document.folder, (place.text or "").strip())
            resources = document.parts.tree(name)
            if resources is not None:
                folder = _path(posixpath.dirname(name), resources.get("BaseLoc", ""))
                for each in inside(resources, "MultiMedia"):
                    media = document.parts.read(_path(folder, first(each, "MediaFile")))
                    found[each.get("ID", "")] = media
    return found
