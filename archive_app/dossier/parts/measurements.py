"""What was measured at visits, item by item, with how each value alarms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.domain.casefile import Item
from archive_app.domain.watching import alarm
from archive_app.dossier.blocks import Block
from archive_app.dossier.facts import Issue, name_of
from archive_app.dossier.parts.told import Told, told_tables
from archive_app.dossier.profiles import PartProfile

ITEM, MEASUREMENT = "monitoring_item", "measurement"


def measurements(issue: Issue, part: PartProfile, visits: Sequence[Item]) -> Iterator[Block]:
    """Yield a part's tables of all values, those of an item together, the earliest first."""
    lines = [
        _line(issue, item, visit, value)
        for item, values in measured(issue, visits)
        for visit, value in values
    ]
    yield from told_tables(part, lines)


def measured(issue: Issue, visits: Sequence[Item]) -> list[tuple[Item, list[tuple[Item, float]]]]:
    """Return of each item that was measured at some visits the visit and the value, by date."""
    casefile = issue.casefile
    items = {
        detail.entry.id: detail
        for item in (casefile.site, *casefile.records)
        for detail in item.details.get(ITEM, ())
    }
    found: dict[str, list[tuple[Item, float]]] = {}
    for visit in sorted(visits, key=_day):
        for one in visit.details.get(MEASUREMENT, ()):
            watched, value = str(one.entry.values.get("item")), one.entry.values.get("value")
            if watched in items and isinstance(value, int | float):
                found.setdefault(watched, []).append((visit, value))
    named = sorted(found, key=lambda one: (name_of(items[one]), items[one].entry.code))
    return [(items[one], found[one]) for one in named]


def _line(issue: Issue, item: Item, visit: Item, value: float) -> Told:
    alarms = alarm(item.entry.values, float(value))
    return {
        "@item": name_of(item),
        "@point": issue.field(item, "point"),
        "@when": issue.field(visit, "date"),
        "@value": f"{value:,} {issue.field(item, 'unit')}".strip(),
        "@alarm": issue.profile.words.get(alarms, "") if alarms else "",
    }


def _day(visit: Item) -> str:
    date = visit.entry.values.get("date")
    return str(date.get("earliest", "")) if isinstance(date, dict) else ""
