"""Months and years, one after the other."""

from __future__ import annotations

from collections.abc import Iterator


def spells_between(first: str, last: str) -> Iterator[str]:
    """Walk through the months (2026-11) or years (2026) from one to another, both included."""
    now = first
    while now < last:
        yield now
        now = _next(now)
    yield last


def _next(spell: str) -> str:
    year, _, month = spell.partition("-")
    if not month:
        return f"{int(year) + 1:04}"
    years, months = divmod(int(year) * 12 + int(month), 12)
    return f"{years:04}-{months + 1:02}"
