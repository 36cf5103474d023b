"""Documents of word processors and slides, zipped XML: DOCX, PPTX, ODT, ODS, ODP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.plain import line, lines, listed
from archive_app.media.readers.markup import first, inside, text_of
from archive_app.media.readers.page import drawn_page
from archive_app.media.readers.parts import Parts
from archive_app.media.readers.texts import passages

NAME, VERSION = "words", 2

_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")
_PARAGRAPHS = {"p", "h"}
_ROWS = {"tr", "table-row"}
_CELLS = {"tc", "table-cell"}
_HOLD_TEXT = {"p", "h", "span", "a"}
"""Where OpenDocument has its text; Word has it in `t` alone."""
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "s": " ", "noBreakHyphen": "-"}
_SILENT = {"Fallback", "annotation", "instrText", "delText", "tracked-changes", "notes"}
"""What is not part of the text: a second form of it, remarks, what was deleted."""


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return title, author, keywords and text, a passage for each paragraph, table or slide."""
    with Parts(file) as parts:
        meta = parts.tree("docProps/core.xml")
        if meta is None:
            meta = parts.tree("meta.xml")
        found = _slides(parts) if any(map(_SLIDE.fullmatch, parts.names)) else _document(parts)
    facts = Facts(
        title=None if meta is None else line(first(meta, "title")),
        author=None if meta is None else line(first(meta, "creator")),
        keywords=None if meta is None else _keywords(meta),
        pages=found[-1].page if found else None,
    )
    return facts, found


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:
    """Return the text's beginning as a page."""
    _, found = read(file, media_type)
    return drawn_page("\n\n".join(passage.text for passage in found[:60]), size)


def _keywords(meta: Element) -> str | None:
    """Return the keywords of a document: in one element, or in one each."""
    found = (text_of(each) for name in ("keywords", "keyword") for each in inside(meta, name))
    return listed("；".join(found))


def _document(parts: Parts) -> tuple[Passage, ...]:
    body = parts.tree("word/document.xml")
    if body is None:
        body = parts.tree("content.xml")
    if body is None:
        raise Refused("damaged_file", why="no_text_part")
    notes = (each for name in _NOTES if (each := parts.tree(name)) is not None)
    blocks = [block for root in (body, *notes) for block in _blocks(root)]
    return passages(lines("\n\n".join(blocks)))


def _slides(parts: Parts) -> tuple[Passage, ...]:
    numbered = sorted(
        (int(found[1]), name) for name in parts.names if (found := _SLIDE.fullmatch(name))
    )
    return tuple(
        passage
        for page, (_, name) in enumerate(numbered, start=1)
        if (slide := parts.tree(name)) is not None
        for passage in passages(lines("\n".join(_blocks(slide))), page)
    )


def _blocks(element: Element) -> Iterator[str]:
    """Walk through paragraphs and tables; what stands in a table's row is one line."""
    for child in element:
        if child.tag in _SILENT:
            continue
        if child.tag in _PARAGRAPHS:
            yield _said(child)
            yield from _boxes(child)
        elif child.tag in {"tbl", "table"}:
            yield "\n".join(_row(row) for row in inside(child, *_ROWS))
        else:
            yield from _blocks(child)


def _boxes(paragraph: Element) -> Iterator[str]:
    """Walk through the text boxes that hang on a paragraph."""
    for box in inside(paragraph, "AlternateContent", "text-box"):
        choice = next((each for each in box if each.tag == "Choice"), box)
        for content in inside(choice, "txbxContent", "p") if choice is box else [choice]:
            yield from _blocks(content) if content.tag != "p" else (_said(content),)


def _row(row: Element) -> str:
    cells = (each for each in row if each.tag in _CELLS)
    return "\t".join(" ".join(filter(None, _blocks(cell))).replace("\n", " ") for cell in cells)


def _said(element: Element) -> str:
    """Return the text of a paragraph without its boxes and notes' numbers."""
    said = [_plain(element.text)] if element.tag in _HOLD_TEXT | {"t"} else []
    for child in element:
        if child.tag in _SPACES:
            said.append(_SPACES[child.tag])
        elif child.tag not in _SILENT | {"AlternateContent", "frame", "pPr", "rPr"}:
            said.append(_said(child))
        if element.tag in _HOLD_TEXT:
            said.append(_plain(child.tail))
    return "".join(said)


def _plain(text: str | None) -> str:
    """Return a text; what only keeps the lines of the file apart is none."""
    return "" if text and "\n" in text and text.isspace() else text or ""
