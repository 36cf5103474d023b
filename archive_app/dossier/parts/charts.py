"""Charts of a site: how many of what, numbers by year, and what was measured over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from archive_app.domain.casefile import Item
from archive_app.domain.charts.chart import LINES, Chart, Series
from archive_app.domain.entries import Value
from archive_app.dossier.facts import Issue, day
from archive_app.dossier.parts.measurements import measured
from archive_app.dossier.profiles import ANY, ChartProfile, PartProfile

LEAST = 2  # fewer bars or points than these are no chart


def charts(issue: Issue, part: PartProfile, items: Sequence[Item]) -> Iterator[Chart]:
    """Yield the charts that a part names, and a line for each item measured more than once.

    What has nothing to compare is left out.
    """
    for profile in part.charts:
        rows = _rows(issue, profile)
        if len(rows) >= LEAST:
            yield _chart(issue, profile, rows)
    for item, values in measured(issue, items):
        if len(values) >= LEAST:
            yield Chart(
                sort=LINES,
                title=" ".join(filter(None, (item.entry.title, issue.field(item, "point")))),
                categories=tuple(issue.field(visit, "date") for visit, _ in values),
                series=(Series(item.entry.title, tuple(value for _, value in values)),),
                axis=issue.field(item, "unit"),
                source=_source(issue),
            )


def _rows(issue: Issue, profile: ChartProfile) -> dict[str, list[Item]]:
    """Return the entries of each category: years in their order, others as they come."""
    found: dict[str, list[Item]] = {}
    for item in _chosen(issue, profile):
        found.setdefault(str(issue.told(item, profile.by)), []).append(item)
    found.pop("", None)
    if all(map(str.isdecimal, found)):
        return {category: found[category] for category in sorted(found, key=int)}
    return found


def _chosen(issue: Issue, profile: ChartProfile) -> Iterator[Item]:
    """Walk through the entries and details of which a chart tells."""
    casefile = issue.casefile
    for item in (casefile.site, *casefile.records, *casefile.beside):
        for one in (item, *(detail for some in item.details.values() for detail in some)):
            is_any = ANY in profile.kinds and one.kind.family == "record"
            is_meant = not profile.only or one.entry.values.get(profile.only) is True
            if is_meant and (is_any or one.kind.id in profile.kinds):
                yield one


def _chart(issue: Issue, profile: ChartProfile, rows: Mapping[str, Sequence[Item]]) -> Chart:
    series = [
        Series(value.label, tuple(_sum(some, value.sources) for some in rows.values()))
        for value in profile.values
    ]
    counts = Series(profile.axis, tuple(len(some) for some in rows.values()))
    return Chart(
        sort=profile.sort,
        title=profile.title,
        categories=tuple(rows),
        series=tuple(series) if profile.values else (counts,),
        axis=profile.axis,
        source=_source(issue),
    )


def _sum(items: Iterable[Item], fields: Sequence[str]) -> float | None:
    """Return the sum of a field of some entries; None where none of them says a number."""
    said = (_number(item.entry.values, fields) for item in items)
    numbers = [number for number in said if number is not None]
    return sum(numbers) if numbers else None


def _number(values: Mapping[str, Value], fields: Sequence[str]) -> float | None:
    for field in fields:
        value = values.get(field)
        amount = value.get("amount") if isinstance(value, dict) else value
        if isinstance(amount, int | float):
            return amount
    return None


def _source(issue: Issue) -> str:
    return f"{issue.casefile.archive_name}，{day(issue.casefile.issued_at)}"
