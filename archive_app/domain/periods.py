"""Which period a year is in: the four of the Chongqing paper, and those of the whole country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from archive_app.domain.claims import claimed
from archive_app.domain.entries import Value

OUTSIDE = "period/outside"
FIRST, LAST = 1, 9999
Years = tuple[int, int]

PERIODS: Mapping[str, Mapping[str, Years]] = {
    "period": {
        "period/beginning": (1891, 1936),
        "period/formation": (1937, 1949),
        "period/foundation": (1950, 1963),
        "period/strategic": (1964, 1982),
    },
    "national_period": {
        "national_period/westernisation": (1840, 1894),
        "national_period/late_qing": (1895, 1911),
        "national_period/early_republic": (1912, 1936),
        "national_period/war": (1937, 1945),
        "national_period/late_republic": (1946, 1949),
        "national_period/construction": (1950, 1965),
        "national_period/third_front": (1966, 1978),
        "national_period/reform": (1979, LAST),
    },
}
"""The first and the last year of each period, by vocabulary and term."""


def period_of(founded: Value, vocabulary: str = "period") -> str:
    """Return the term of the period in which a date, or each of several claims, certainly lies.

    It is "" where the date leaves open which one. A year before or after the four periods of
    Chongqing is `OUTSIDE` of them.
    """
    found = {_period(*years, vocabulary) for years in _years(founded)}
    return found.pop() if len(found) == 1 else ""


def touched(dates: Iterable[Value], vocabulary: str = "period") -> list[str]:
    """Return the terms of all periods that a life touches, from its first date to its last.

    Only what is dated counts: a life whose end nobody wrote down reaches to its last known date.
    """
    ends = [year for date in dates for years in _years(date) for year in years if year > FIRST]
    known = [year for year in ends if year < LAST]
    if not known:
        return []
    first, last = min(known), max(known)
    periods = PERIODS[vocabulary]
    found = [term for term, (begin, end) in periods.items() if begin <= last and first <= end]
    begin, end = _reach(vocabulary)
    beyond = vocabulary == "period" and (first < begin or end < last)
    return [*found, OUTSIDE] if beyond else found


def _period(first: int, last: int, vocabulary: str) -> str:
    for term, (begin, end) in PERIODS[vocabulary].items():
        if begin <= first and last <= end:
            return term
    begin, end = _reach(vocabulary)
    return OUTSIDE if vocabulary == "period" and (last < begin or end < first) else ""


def _reach(vocabulary: str) -> Years:
    years = PERIODS[vocabulary].values()
    return min(begin for begin, _ in years), max(end for _, end in years)


def _years(value: Value) -> Iterator[Years]:
    """Walk through the first and last years that dates may mean; open ends reach for ever."""
    for date in claimed(value):
        if isinstance(date, Mapping) and (date.get("earliest") or date.get("latest")):
            earliest, latest = str(date.get("earliest", "")), str(date.get("latest", ""))
            yield int(earliest[:4] or FIRST), int(latest[:4] or LAST)
