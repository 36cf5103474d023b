"""The days that a plain date, a decade, a reign or a dynasty stands for."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day that a date may mean; None where it is open."""

    first: date | None
    last: date | None


REIGNS = {"道光": 1821, "咸丰": 1851, "同治": 1862, "光绪": 1875, "宣统": 1909}
"""The first year of each reign since 1821."""

AGES = {
    "隋": (581, 618),
    "唐": (618, 907),
    "五代": (907, 960),
    "北宋": (960, 1127),
    "南宋": (1127, 1279),
    "宋": (960, 1279),
    "元": (1271, 1368),
    "明": (1368, 1644),
    "清": (1644, 1911),
    "明清": (1368, 1911),
    "清末": (1840, 1911),
    "民国": (1912, 1949),
}
"""The first and last year of each age."""

PARTS = {
    "初": (0, 3),
    "初期": (0, 3),
    "早期": (0, 3),
    "前期": (0, 4),
    "中": (3, 7),
    "中期": (3, 7),
    "中后期": (4, 10),
    "后期": (6, 10),
    "晚期": (7, 10),
    "末": (7, 10),
    "末期": (7, 10),
    "上半叶": (0, 5),
    "前半叶": (0, 5),
    "下半叶": (5, 10),
    "后半叶": (5, 10),
}
"""Where a part of a decade or a century begins and ends, in tenths."""

SEASONS = {
    "上半年": (1, 6),
    "下半年": (7, 6),
    "初": (1, 3),
    "年初": (1, 3),
    "底": (10, 3),
    "年底": (10, 3),
    "末": (10, 3),
    "年末": (10, 3),
    "春": (3, 3),
    "夏": (6, 3),
    "秋": (9, 3),
    "冬": (12, 3),
}
"""The first month of a part of the year, and how many months it has."""

THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
PARTED = "|".join(sorted(PARTS, key=len, reverse=True))
SEASONED = "|".join(sorted(SEASONS, key=len, reverse=True))


def span_of(text: str) -> Span | None:
    """Return the days of a date in figures without spaces; None if it is no date.

    Raise ValueError for a day that the calendar does not have.
    """
    for form, days in FORMS:
        found = form.fullmatch(text)
        if found:
            return days(found)
    return None


def widened(span: Span) -> Span:
    """Return a span with as much again before and after it, which is what “about” means."""
    if span.first is None or span.last is None:
        return span
    after = span.last + timedelta(days=1)
    months = (after.year - span.first.year) * 12 + after.month - span.first.month
    if after.day != span.first.day or not months:
        length = after - span.first
        return Span(span.first - length, span.last + length)
    return Span(_moved(span.first, -months), _moved(after, months) - timedelta(days=1))


def _day(found: re.Match[str]) -> Span:
    """Read year, month, day, of which the last or the last two may be missing or zero."""
    year, month, day = (int(part or 0) for part in (found["year"], found["month"], found["day"]))
    return _of(year, month, day)


def _of(year: int, month: int = 0, day: int = 0) -> Span:
    if day:
        return Span(date(year, month, day), date(year, month, day))
    if month:
        return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return Span(date(year, 1, 1), date(year, 12, 31))


def _third(found: re.Match[str]) -> Span:
    """Read a third of a month: 1938年3月上旬."""
    year, month = int(found["year"]), int(found["month"])
    first, last = THIRDS[found["part"]]
    return Span(date(year, month, first), date(year, month, min(last, monthrange(year, month)[1])))


def _season(found: re.Match[str]) -> Span:
    """Read a part of a year: 1938年春."""
    month, months = SEASONS[found["part"]]
    first = date(int(found["year"]), month, 1)
    return Span(first, _moved(first, months) - timedelta(days=1))


def _republic(found: re.Match[str]) -> Span:
    """Read a year of the Republic, whose months are those of the common calendar."""
    year = 1911 + (1 if found["year"] == "元" else int(found["year"]))
    return _of(year, int(found["month"] or 0), int(found["day"] or 0))


def _reign(found: re.Match[str]) -> Span:
    """Read a year of a reign: a lunar year, which ends in the next common one."""
    year = REIGNS[found["reign"]] + (1 if found["year"] == "元" else int(found["year"])) - 1
    return Span(date(year, 1, 21), date(year + 1, 2, 20))


def _decade(found: re.Match[str]) -> Span:
    century = found["century"]
    start = (int(century) - 1) * 100 if century else int(found["hundreds"] or 19) * 100
    return _part(start + int(found["tens"]) * 10, 10, found["part"])


def _century(found: re.Match[str]) -> Span:
    return _part((int(found["century"]) - 1) * 100, 100, found["part"])


def _part(start: int, years: int, part: str | None) -> Span:
    """Return a part of so many years from a first one."""
    first, last = PARTS[part] if part else (0, 10)
    begins, ends = start + years * first // 10, start + years * last // 10 - 1
    return Span(date(max(begins, 1), 1, 1), date(ends, 12, 31))


def _age(found: re.Match[str]) -> Span:
    first, last = AGES[found["age"]]
    return Span(date(first, 1, 1), date(last, 12, 31))


def _people(_found: re.Match[str]) -> Span:
    """Read the time since the People's Republic was founded."""
    return Span(date(1949, 10, 1), None)


def _moved(day: date, months: int) -> date:
    """Return a first of a month that lies so many months later."""
    count = day.year * 12 + day.month - 1 + months
    return day.replace(year=count // 12, month=count % 12 + 1)


MONTH_AND_DAY = r"(?:(?P<month>\d{1,2})月(?:份|(?P<day>\d{1,2})[日号])?)?"
HUNDREDS = r"(?:(?P<century>\d{2})世纪|(?P<hundreds>\d{2}))?"
FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Span]], ...] = tuple(
    (re.compile(form), days)
    for form, days in (
        (r"(?P<year>\d{4})(?:([-./])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?)?", _day),
        (r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)", _day),
        (r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)T?\d\d:\d\d(:\d\d)?.*", _day),
        (rf"(?:公元)?(?P<year>\d{{3,4}})年{MONTH_AND_DAY}", _day),
        (rf"(?P<year>\d{{4}})年(?P<month>\d{{1,2}})月(?P<part>{'|'.join(THIRDS)})", _third),
        (rf"(?P<year>\d{{4}})年?(?P<part>{SEASONED})季?", _season),
        (rf"民国(?P<year>\d{{1,2}}|元)年{MONTH_AND_DAY}", _republic),
        (rf"(?:清)?(?P<reign>{'|'.join(REIGNS)})(?P<year>\d{{1,2}}|元)年.*", _reign),
        (rf"{HUNDREDS}(?P<tens>\d)0(?:年代|s)(?P<part>{PARTED})?", _decade),
        (rf"(?P<century>\d{{1,2}})世纪(?P<part>{PARTED})?", _century),
        (rf"(?P<age>{'|'.join(sorted(AGES, key=len, reverse=True))})(?:代|朝|时期)?", _age),
        (r"中华人民共和国|新中国成立[以之]?后", _people),
    )
)
