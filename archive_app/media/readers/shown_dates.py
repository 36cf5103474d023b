"""Which dates of a workbook show their month or year alone, as 2022年7月.

A spreadsheet keeps such a date as the first of the month; to read it so would claim a day that
nobody wrote. Only the way in which the cell is shown tells.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

_MONTHS = dict.fromkeys((17, 27, 36, 50, 52, 57), "month")  # built in, as in Chinese Excel
_FORMAT = re.compile(rb'<numFmt [^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"')
_STYLES = re.compile(rb"<cellXfs[ >].*?</cellXfs>", re.DOTALL)
_STYLE = re.compile(rb'<xf [^>]*?numFmtId="(\d+)"')
_SHEET = re.compile(r'<sheet [^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"')
_RELATION = re.compile(r"<Relationship ([^>]*)>")
_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})" s="(\d+)"')
_LITERAL = re.compile(r'".*?"|\[[^\]]*\]|\\.|_.')
_CHUNK, _LONGEST_TAG = 2**20, 64


class Places:
    """Where such dates are, asked row by row from the first."""

    def __init__(self, found: Iterator[tuple[int, int, str]]) -> None:
        self._found = found
        self._next = next(found, None)

    def of_row(self, row: int) -> Mapping[int, str]:
        """Return what the dates of a row show, month or year, by column; both counted from 0."""
        places: dict[int, str] = {}
        while self._next and self._next[0] <= row:
            at, column, shown = self._next
            if at == row:
                places[column] = shown
            self._next = next(self._found, None)
        return places


def shown_dates(file: BinaryIO, sheet: str) -> Iterator[tuple[int, int, str]]:
    """Walk through the cells of a sheet that show a month or a year: row, column, which."""
    try:
        with ZipFile(file) as parts:
            styles = _styles(parts.read("xl/styles.xml"))
            path = _path(parts, sheet) if styles else ""
            if path:
                yield from _cells(parts, path, styles)
    except (BadZipFile, KeyError):
        return


def _styles(text: bytes) -> Mapping[bytes, str]:
    """Return the styles of cells, by number, that show a month or a year."""
    own = {
        int(number): _shows(code.decode("utf-8", "replace"))
        for number, code in _FORMAT.findall(text)
    }
    known = {**_MONTHS, **own}
    block = _STYLES.search(text)
    used = _STYLE.findall(block[0]) if block else []
    shown = ((str(place).encode(), known.get(int(number), "")) for place, number in enumerate(used))
    return {place: what for place, what in shown if what}


def _shows(code: str) -> str:
    """Return month or year if a format shows no more of a date, else nothing."""
    letters = _LITERAL.sub("", _unescaped(code)).partition(";")[0].lower()
    told = "".join(sorted(set(letters) & set("ymdhse#0")))
    return {"my": "month", "y": "year"}.get(told, "")


def _path(parts: ZipFile, sheet: str) -> str:
    """Return the part of a workbook that holds a sheet."""
    named = dict(_SHEET.findall(parts.read("xl/workbook.xml").decode("utf-8", "replace")))
    plain = {_unescaped(name): relation for name, relation in named.items()}
    relations = parts.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    for told in _RELATION.findall(relations):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', told))
        if attributes.get("Id") == plain.get(sheet):
            return (
                posixpath.join("xl", attributes.get("Target", "")).removeprefix("xl//").lstrip("/")
            )
    return ""


def _cells(
    parts: ZipFile, path: str, styles: Mapping[bytes, str]
) -> Iterator[tuple[int, int, str]]:
    with parts.open(path) as part:
        text = b""
        while more := part.read(_CHUNK):
            text += more
            end = 0
            for found in _CELL.finditer(text):
                end = found.end()
                if found[3] in styles:
                    yield int(found[2]) - 1, _column(found[1]), styles[found[3]]
            text = text[max(end, len(text) - _LONGEST_TAG) :]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def _unescaped(text: str) -> str:
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, letter)
    return text
