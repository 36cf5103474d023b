"""Codes that a machine reads from paper, drawn as black squares and bars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportlab.graphics.barcode.code128 import Code128
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from archive_app.dossier.layout.sheet import Sheet

QUIET = 4  # modules that stay white around a QR code: ISO/IEC 18004
Box = tuple[float, float, float, float]


def qr(sheet: Sheet, text: str, left: float, foot: float, side: float) -> None:
    """Draw an ASCII text as a QR code that bears a quarter of its squares being lost."""
    code = QRCode(None, QRErrorCorrectLevel.Q)
    code.addData(text)
    code.make()
    squares: list[list[bool]] = code.modules
    count = len(squares)
    module = side / (count + 2 * QUIET)
    top = foot + side - QUIET * module
    boxes: list[Box] = []
    for row, dark in enumerate(squares):
        for start, length in _runs(dark):
            x = left + (QUIET + start) * module
            boxes.append((x, top - (row + 1) * module, length * module, module))
    sheet.fill(boxes)


def bars(sheet: Sheet, text: str, left: float, foot: float, width: float, height: float) -> None:
    """Draw an ASCII text as Code 128, as wide as it is told, with its quiet zones inside."""
    code: Any = Code128(text, quiet=0)  # its methods have no types
    code.validate()
    code.encode()
    code.decompose()
    widths = [(letter.isupper(), 1 + "abcd".find(letter.lower())) for letter in code.decomposed]
    module = width / (sum(wide for _, wide in widths) + 20)
    x, boxes = left + 10 * module, list[Box]()
    for is_bar, wide in widths:
        if is_bar:
            boxes.append((x, foot, wide * module, height))
        x += wide * module
    sheet.fill(boxes)


def _runs(dark: list[bool]) -> Iterator[tuple[int, int]]:
    """Walk through the runs of dark squares in a row: where each starts and how long it is."""
    start = 0
    for place, is_dark in enumerate([*dark, False]):
        if not is_dark:
            if place > start:
                yield start, place - start
            start = place + 1
