"""What entries are sorted by where they are not sorted by how well they fit."""

from __future__ import annotations

from archive_app.domain.hits import Document

DAY = 10
"""How many characters a day has; what has none comes last."""


def code_key(document: Document) -> bytes:
    """Return what sorts by code: short codes before long ones, as their numbers count up."""
    return f"{len(document.code):04}{document.code}".encode()


def day_key(document: Document) -> bytes:
    """Return what sorts by the day on which an entry begins; always as long."""
    return f"{document.date or '~':{DAY}}".encode()


def order_key(document: Document, sort: str) -> bytes:
    """Return what sorts by `date`, and otherwise by `code`; of one date the lower code is first."""
    key = code_key(document)
    return day_key(document) + key if sort == "date" else key
