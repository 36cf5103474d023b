"""When a thing is due to be looked at again, how a value alarms, how endangered a site is."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from archive_app.domain.entries import Value

ALARMS = ("blue", "yellow", "orange", "red")
"""The thresholds of a monitoring item, from the mildest to the worst."""
MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "two_years": 24, "five_years": 60}
SEVERITIES = {"low": 1, "medium": 2, "high": 3, "urgent": 4}
CONDITIONS = {"fair": 1, "fairly_poor": 2, "poor": 3}


def alarm(item: Mapping[str, Value], value: float) -> str:
    """Return how a value alarms by the thresholds of an item: blue to red, "" if it does not."""
    falling = bool(item.get("falling"))
    reached = [
        name
        for name in ALARMS
        if isinstance(limit := item.get(name), int | float)
        and (value <= limit if falling else value >= limit)
    ]
    return reached[-1] if reached else ""


def in_order(item: Mapping[str, Value]) -> bool:
    """Tell whether each threshold of an item is beyond the milder ones."""
    limits = [limit for name in ALARMS if isinstance(limit := item.get(name), int | float)]
    return limits == sorted(set(limits), reverse=bool(item.get("falling")))


def next_due(last: date, frequency: str) -> date | None:
    """Return when something is due again after a day, by the word of its frequency."""
    if frequency == "week":
        return last + timedelta(days=7)
    if frequency not in MONTHS:
        return None
    months = last.year * 12 + last.month - 1 + MONTHS[frequency]
    year, month = divmod(months, 12)
    return date(year, month + 1, min(last.day, monthrange(year, month + 1)[1]))


def danger(alarms: Iterable[str], severities: Iterable[str], condition: str) -> int:
    """Return how endangered a site is, from 0 to 4: by the worst that is known of it."""
    ranks = [ALARMS.index(one) + 1 for one in alarms if one in ALARMS]
    ranks += [SEVERITIES.get(one, 0) for one in severities]
    return max([*ranks, CONDITIONS.get(condition, 0)])


def day_of(value: Value | None, end: str = "latest") -> date | None:
    """Return the last day that a date may mean, or its `earliest`; None where that is open."""
    text = str(value.get(end, "")) if isinstance(value, dict) else ""
    return date.fromisoformat(text) if text else None
