"""What was measured at visits, item by item, with how each value alarms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.domain.casefile import Item
from archive_app.domain.watching import alarm
from archive_app.dossier.blocks import Block
from archive_app.dossier.facts import Issue, name_of
from archive_app.dossier.parts.told import Told, told_tables
from archive_app.dossier.profiles import PartProfile

ITEM, MEASUREMENT, VISIT = "monitoring_item", "measurement", "visit"


def measurements(issue: Issue, part: PartProfile, visits: Sequence[Item]) -> Iterator[Block]:
    """Yield a part's tables of all values, those of an item together, the earliest first."""
    casefile = issue.casefile
    items = {
        detail.entry.id: detail
        for item in (casefile.site, *casefile.records)
        for detail in item.details.get(ITEM, ())
    }
    found = [
        (items[watched], visit, one)
        for visit in visits
        for one in visit.details.get(MEASUREMENT, ())
        if (watched := str(one.entry.values.get("item"))) in items
    ]
    found.sort(key=lambda one: (name_of(one[0]), one[0].entry.code, _day(one[1])))
    yield from told_tables(part, [_line(issue, *one) for one in found])


def _line(issue: Issue, item: Item, visit: Item, measured: Item) -> Told:
    value = measured.entry.values.get("value")
    unit = issue.field(item, "unit")
    known = isinstance(value, int | float)
    alarms = alarm(item.entry.values, float(value)) if isinstance(value, int | float) else ""
    return {
        "@item": name_of(item),
        "@point": issue.field(item, "point"),
        "@when": issue.field(visit, "date"),
        "@value": f"{value:,} {unit}".strip() if known else "",
        "@alarm": issue.profile.words.get(alarms, "") if alarms else "",
    }


def _day(visit: Item) -> str:
    date = visit.entry.values.get("date")
    return str(date.get("earliest", "")) if isinstance(date, dict) else ""
