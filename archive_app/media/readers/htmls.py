"""Pages of the web: their text, and nothing that they would run or fetch."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import BinaryIO

from typing_extensions import override

from archive_app.domain.entries import Passage
from archive_app.domain.readings import Facts
from archive_app.media.plain import line, lines
from archive_app.media.readers.page import drawn_page
from archive_app.media.readers.texts import passages, whole_text

NAME, VERSION = "htmls", 1

_SILENT = {"script", "style", "noscript", "template", "svg", "iframe", "object"}
_BLOCKS = {
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "blockquote"),
    *("section", "article", "header", "footer", "pre", "figure", "figcaption", "dl", "dt", "dd"),
}
_SPACE = re.compile(r"[ \t\r\n]+")


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return title, encoding and text, a passage for each paragraph."""
    page, encoding = _page(file)
    title = line("".join(page.title))
    return Facts(title=title, author=line(page.author), encoding=encoding), passages(page.text())


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:  # noqa: ARG001
    """Return the text's beginning as a page."""
    return drawn_page(_page(file)[0].text(), size)


class _Page(HTMLParser):
    """Collects what a page says."""

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.author = ""
        self._said: list[str] = []
        self._silent = 0
        self._in_title = False

    def text(self) -> str:
        """Return the text, blocks apart from each other."""
        blocks = (part.strip() for part in "".join(self._said).split("\0"))
        return lines("\n\n".join(filter(None, blocks)))

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        self._in_title = tag == "title"
        named = dict(attrs)
        if tag == "meta" and (named.get("name") or "").lower() == "author":
            self.author = named.get("content") or ""
        self._said.append(_mark(tag))

    @override
    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        self._in_title = False
        self._said.append("\0" if tag in _BLOCKS else "")

    @override
    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title.append(data)
        elif not self._silent:
            self._said.append(_SPACE.sub(" ", data.replace("\0", "")))


def _mark(tag: str) -> str:
    """Return what stands before an element: a new block, a new line, the next cell."""
    if tag in _BLOCKS:
        return "\0"
    return {"br": "\n", "tr": "\n", "td": "\t", "th": "\t", "hr": "\0"}.get(tag, "")


def _page(file: BinaryIO) -> tuple[_Page, str]:
    text, encoding = whole_text(file)
    page = _Page()
    page.feed(text)
    page.close()
    return page, encoding
