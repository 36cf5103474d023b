"""What of a casefile a yearly dossier tells: the details and records of its year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from archive_app.domain.casefile import Casefile, Item
from archive_app.domain.dates import overlaps
from archive_app.domain.entries import Value
from archive_app.dossier.facts import ABOVE, Issue
from archive_app.dossier.profiles import PartProfile

YEAR, UNTIL = "year", ".."
Span = Mapping[str, Value]


def of_year(casefile: Casefile, year: int) -> Casefile:
    """Return a casefile with the details of one year alone, where details tell of a year."""

    def within(items: Sequence[Item]) -> tuple[Item, ...]:
        return tuple(_within(item, year) for item in items)

    return replace(
        casefile,
        site=_within(casefile.site, year),
        records=within(casefile.records),
        beside=within(casefile.beside),
    )


def told_of_year(issue: Issue, part: PartProfile, items: Sequence[Item]) -> list[Item]:
    """Return of a part's records those of the year, and those that they are compared with."""
    if not (issue.year and part.by_year):
        return list(items)
    spans = {item.entry.id: span(issue, part, item) for item in items}
    year: Span = {"earliest": f"{issue.year}-01-01", "latest": f"{issue.year}-12-31"}
    chosen = {one for one, told in spans.items() if told is not None and overlaps(told, year)}
    earlier = {one: told for one, told in spans.items() if told and _is_before(told, year)}
    compared = set(_compared(part, items, earlier, chosen))
    return [item for item in items if item.entry.id in chosen | compared]


def span(issue: Issue, part: PartProfile, item: Item) -> Span | None:
    """Return from when to when a record tells of, by the first of its dates; None if by none.

    `started..finished` reaches from one date to another, and on where there is no other.
    """
    for name in part.by_year:
        first, reaches, last = name.partition(UNTIL)
        begun, ended = _date(issue, item, first), _date(issue, item, last)
        if begun or ended:
            latest = (ended if reaches else begun).get("latest", "")
            return {"earliest": begun.get("earliest", ""), "latest": latest}
    return None


def _within(item: Item, year: int) -> Item:
    details = {kind: tuple(_yearly(of, year)) for kind, of in item.details.items()}
    return replace(item, details={kind: of for kind, of in details.items() if of})


def _yearly(details: Sequence[Item], year: int) -> Iterator[Item]:
    for one in details:
        of = one.entry.values.get(YEAR)
        if of is None or of == year:
            yield one


def _date(issue: Issue, item: Item, field: str) -> Span:
    """Return a date of an entry, or with `above.` of what it stands below; empty if none."""
    where, _, name = field.rpartition(".")
    told = issue.casefile.above(item) if where == ABOVE else item
    value = told.entry.values.get(name) if told else None
    first = value[0] if isinstance(value, list) and value else value
    claim = first.get("value", first) if isinstance(first, Mapping) else None
    return claim if isinstance(claim, Mapping) else {}


def _compared(
    part: PartProfile, items: Sequence[Item], earlier: Mapping[str, Span], chosen: set[str]
) -> Iterator[str]:
    """Yield before each of the chosen records the last one from earlier with the same value."""

    def view(item: Item) -> str:
        return str(item.entry.values.get(part.compared_by, "")) if part.compared_by else ""

    views = {view(item) for item in items if item.entry.id in chosen} - {""}
    latest: dict[str, tuple[str, str]] = {}
    for item in items:
        if item.entry.id in earlier and view(item) in views:
            day = str(earlier[item.entry.id].get("latest", ""))
            latest[view(item)] = max(latest.get(view(item), ("", "")), (day, item.entry.id))
    yield from (entry for _, entry in latest.values())


def _is_before(one: Span, year: Span) -> bool:
    latest = str(one.get("latest", ""))
    return bool(latest) and latest < str(year["earliest"])
