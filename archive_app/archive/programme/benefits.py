"""The yearly figures of sites and their venues: open days, visitors, income, posts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import whole
from archive_app.archive.programme.projects import Money, total
from archive_app.domain.entries import Entry

COUNTED = ("days_open", "visitors", "posts")


@dataclass(frozen=True, slots=True)
class Benefit:
    """The figures of one site or venue for one year; what nobody said is not there."""

    year: int
    of: Entry
    counted: dict[str, Decimal]
    income: Money


@dataclass(frozen=True, slots=True)
class Year:
    """The figures of a year, and what they come to; days are those of each place, never added."""

    year: int
    benefits: tuple[Benefit, ...]
    counted: dict[str, Decimal]
    income: Money


def benefits(archive: Archive, year: int = 0) -> list[Year]:
    """Return the figures of every year, or of one, the latest first."""
    with archive.store.reading() as tables:
        rows = whole(tables, archive.kinds, tables.entries.of_kinds(["benefit"]))
        owners = tables.entries.some([row.parent for row in rows])
    held = [one for row in rows for one in [_benefit(row, owners[row.parent])] if one]
    years = sorted({one.year for one in held if year in {0, one.year}}, reverse=True)
    return [_year(one, [each for each in held if each.year == one]) for one in years]


def _benefit(row: Entry, of: Entry) -> Benefit | None:
    year = row.values.get("year")
    if not isinstance(year, int):
        return None
    said = {name: Decimal(str(row.values[name])) for name in COUNTED if name in row.values}
    return Benefit(year, of, said, total([row.values.get("income")]))


def _year(year: int, held: list[Benefit]) -> Year:
    held.sort(key=lambda one: one.of.code)
    added = {
        name: sum((one.counted[name] for one in held if name in one.counted), Decimal(0))
        for name in COUNTED[1:]
        if any(name in one.counted for one in held)
    }
    income: dict[str, Decimal] = {}
    for one in held:
        for unit, number in one.income.items():
            income[unit] = income.get(unit, Decimal(0)) + number
    return Year(year, tuple(held), added, income)
