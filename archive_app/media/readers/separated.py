"""Lists in text files: their encoding, delimiter and quoting found out, cells kept as they are."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from archive_app.domain.errors import Refused
from archive_app.domain.formulas import unguarded
from archive_app.domain.tables import Row, Sheet
from archive_app.media.decoding import decode
from archive_app.media.plain import lines

_CHUNK = 2**20
_SAMPLE = 64 * 2**10  # characters that show how the rest is written
_DELIMITERS = (",", "\t", ";", "|", "，", "；")
_QUOTES = ('"', "'")
_LONGEST_CELL = 2**20


def opened(file: BinaryIO) -> tuple[Sheet, Iterator[Row]]:
    """Return what a text file says of itself, and its rows; bytes that are no text become �."""
    encoding = _encoding(file)
    codec = {"utf-8": "utf-8-sig", "big5": "cp950"}.get(encoding, encoding)
    text = io.TextIOWrapper(file, codec, errors="replace", newline="")
    sample = text.read(_SAMPLE)
    delimiter, quote = _dialect(sample)
    size = file.seek(0, io.SEEK_END)
    text.seek(0)
    rows = round(sample.count("\n") * size / max(len(sample.encode(encoding, "replace")), 1))
    return Sheet(rows=max(rows, 1), encoding=encoding), _rows(text, delimiter, quote)


def _rows(text: io.TextIOWrapper, delimiter: str, quote: str) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(text, delimiter=delimiter, quotechar=quote)
    number = 1
    try:
        for cells in reader:
            yield Row(number, tuple(lines(unguarded(cell)).strip() for cell in cells))
            number = reader.line_num + 1
    except csv.Error as error:
        raise Refused("damaged_file", why=f"{reader.line_num}: {error}") from error
    finally:
        text.detach()  # whoever opened the file closes it


def _encoding(file: BinaryIO) -> str:
    """Return the encoding of the first part that is not plain ASCII; that of the rest is alike."""
    head = file.read(_CHUNK)
    chunk, rest = head, b""
    while chunk and chunk.isascii():
        chunk = file.read(_CHUNK)
    if chunk is not head and chunk:
        _, _, rest = chunk.partition(b"\n")  # it may start within a character
    file.seek(0)
    marked = head.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    found = decode(head if marked else rest or chunk or head, whole=False)
    return found[1] if found else "gb18030"


def _dialect(sample: str) -> tuple[str, str]:
    """Return the delimiter that cuts most rows alike, and the quote that opens most cells."""
    opening = "".join(map(re.escape, _DELIMITERS))
    counts = {quote: len(re.findall(rf"(?:^|[{opening}\n]){quote}", sample)) for quote in _QUOTES}
    quote = max(_QUOTES, key=counts.__getitem__)
    return max(_DELIMITERS, key=lambda one: _evenness(sample, one, quote)), quote


def _evenness(sample: str, delimiter: str, quote: str) -> tuple[int, int]:
    """Tell how well a sample is cut: how many rows are alike, and how wide they are."""
    rows = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, quotechar=quote)
    widths = Counter[int]()
    with suppress(csv.Error):
        for row in rows:
            # One cell is a title or a remark; a lone quote tells of a cut within quotes.
            if len(row) > 1 and not any(cell.count(quote) % 2 for cell in row):
                widths[len(row)] += 1
    (width, count), *_ = widths.most_common(1) or [(1, 0)]
    return count, width
