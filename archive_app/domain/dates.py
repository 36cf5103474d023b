"""Dates as sources give them: exact, about, between, before, of an age, or unknown.

A date is kept as `{"earliest": "1938-01-01", "latest": "1938-12-31", "text": "1938年"}`: the
first and the last day that it may mean, "" where that is open, and the words as they were given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date

from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.numerals import in_figures
from archive_app.domain.spans import Span, span_of, widened

LONGEST = 80  # characters; longer texts are no dates
UNKNOWN = re.compile(r"(年代|时间|日期)?(不详|不明|未知)|unknown|undated", re.IGNORECASE)
BETWEEN = re.compile(r"\.\.|[—–―~～至到]+|(?<=\d{4})-(?=\d{4}(?!\d))|(?<=[年月日])-")
ABOUT = re.compile(r"(?:大?约|circa|ca?\.|about)(?P<date>.+)|(?P<before>.+)(?:前后|左右)")
BEFORE = re.compile(r"(?P<date>.+)[以之]前|before(?P<late>.+)")
AFTER = re.compile(r"(?P<date>.+)[以之][后来]|(?:after|since)(?P<late>.+)")
DOUBT = re.compile(r"\[(?P<inside>.+)\](?:考证)?|(?P<before>.+?)(?:\?|\(考证\)|考证|\(\?\))")
LEADING = re.compile(r"(?P<year>.*?年)?(?P<month>\d{1,2}月)?")


def read_date(text: str) -> dict[str, Value]:
    """Return the date that a text means; raise `Refused` (`bad_date`, `date_backwards`)."""
    given = text.strip()
    try:
        span = _span(_plain(given)) if len(given) <= LONGEST else None
    except (ValueError, OverflowError):
        span = None
    if span is None:
        raise Refused("bad_date", text=given)
    if span.first and span.last and span.first > span.last:
        raise Refused("date_backwards", text=given)
    return {"earliest": _iso(span.first), "latest": _iso(span.last), "text": given}


def overlaps(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Tell whether two dates may mean the same day; an open end reaches for ever."""
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    latest, earliest = str(one.get("latest", "")), str(other.get("earliest", ""))
    return not latest or not earliest or earliest <= latest


def _plain(text: str) -> str:
    """Return a text with figures for numerals, without spaces and full-width forms."""
    figures = in_figures(unicodedata.normalize("NFKC", text))
    return re.sub(r"\s+", "", figures).replace("上世纪", "20世纪")


def _span(text: str) -> Span | None:
    if UNKNOWN.fullmatch(text):
        return Span(None, None)
    for form, meant in ((DOUBT, _as_it_is), (ABOUT, widened), (BEFORE, _until), (AFTER, _since)):
        found = form.fullmatch(text)
        if found:
            inner = _span(next(part for part in found.groups() if part))
            return meant(inner) if inner else None
    return span_of(text) or _between(text)


def _as_it_is(span: Span) -> Span:
    return span


def _until(span: Span) -> Span:
    return Span(None, span.last)


def _since(span: Span) -> Span:
    return Span(span.first, None)


def _between(text: str) -> Span | None:
    """Read two dates with a dash between them; the second may leave out what both share."""
    found = BETWEEN.search(text)
    if not found:
        return None
    left, right = text[: found.start()], text[found.end() :]
    if not left or not right:
        open_end = _span(left or right)
        return (_since if left else _until)(open_end) if open_end else None
    ends = [_span(left) or _span(f"{left}年"), _second(left, right)]
    first, last = ends
    return Span(first.first, last.last) if first and last else None


def _second(left: str, right: str) -> Span | None:
    """Return the second date of two, with the century, year or month of the first if need be."""
    shared = LEADING.match(left)
    year, month = (shared["year"] or "", shared["month"] or "") if shared else ("", "")
    century = left[:2] if re.fullmatch(r"\d{2}年?", right) else ""
    tries = (right, f"{century}{right}", f"{year}{right}", f"{year}{month}{right}")
    return next((span for one in tries if (span := _span(one))), None)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
