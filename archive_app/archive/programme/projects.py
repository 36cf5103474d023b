"""Projects with their money, plans of a year, targets with what counts, tasks and routes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from archive_app.archive.archive import Archive
from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole, write
from archive_app.archive.programme.counting import counts
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.order import out_of_order
from archive_app.domain.planned import Planned, exact, planned
from archive_app.domain.year_plans import frozen_line
from archive_app.store.store import Tables

PROJECT, PLAN, TARGET = "project", "year_plan", "target"

Money = Mapping[str, Decimal]
"""Sums of money by their unit: 万元."""


@dataclass(frozen=True, slots=True)
class Line:
    """A project of the list; `backwards` are pairs of fields whose dates are the wrong way round.

    `funds` are planned and paid sums by year.
    """

    project: Entry
    shown: Mapping[str, str]
    investment: Decimal | None
    funds: Mapping[int, tuple[Money, Money]]
    backwards: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ProjectList:
    """Some projects by their number in the list, and what they cost together, to the last fen."""

    lines: tuple[Line, ...]
    total: Money


@dataclass(frozen=True, slots=True)
class Target:
    """A target, what counts towards it, and whether its paper says another number elsewhere.

    `coming` is planned or under way; `chosen` tells that a person made the list of what counts.
    """

    entry: Entry
    shown: Mapping[str, str]
    planned: Planned | None
    counted: tuple[Entry, ...]
    differs: bool
    coming: tuple[Entry, ...] = ()
    chosen: bool = False


def projects(archive: Archive, plan: str = "") -> ProjectList:
    """Return all projects, or those of the plan of a year, with their sums."""
    with archive.store.reading() as tables:
        if plan:
            found = _chosen(archive, tables, _plan(archive, tables, plan))
        else:
            found = whole(tables, archive.kinds, tables.entries.of_kinds([PROJECT]))
        return _list(archive, tables, found)


def plan_year(
    archive: Archive, year: int, references: Sequence[str], *, title: str = "", document: str = ""
) -> Entry:
    """Make the plan of a year of some projects, in this order; return it.

    Raise `Refused("not_a_project")` for what is none.
    """
    kind = archive.kinds[PLAN]
    with archive.operation(archive.step("plan_year", year=year, count=len(references))) as tables:
        chosen = [entry_in(tables, one) for one in references]
        for one in chosen:
            if one.kind != PROJECT:
                raise Refused("not_a_project", code=one.code)
        values: dict[str, Value] = {"title": title or f"{year}年度项目导向计划", "year": year}
        values["projects"] = list(dict.fromkeys(one.id for one in chosen))
        values |= {"document": document} if document else {}
        entry = new_entry(archive.kinds, kind, None, None, archive.store.next_code(tables))
        write(tables, kind, replace(entry, values=values), archive.vocabularies)
        return _plan(archive, tables, entry.id)


def freeze(archive: Archive, reference: str) -> Entry:
    """Freeze the plan of a year: its projects are kept as they are now, line by line.

    Raise `Refused`: `plan_is_frozen`, `plan_is_empty`.
    """
    kind = archive.kinds[PLAN]
    with archive.operation(archive.step("freeze")) as tables:
        entry = _plan(archive, tables, reference)
        if "frozen_on" in entry.values:
            raise Refused("plan_is_frozen", code=entry.code)
        found = _list(archive, tables, _chosen(archive, tables, entry)).lines
        if not found:
            raise Refused("plan_is_empty", code=entry.code)
        today = datetime.now().astimezone().date().isoformat()
        kept: dict[str, Value] = {
            "frozen_on": read_date(today),
            "frozen_by": archive.person,
            "frozen_lines": "\n".join(frozen_line(line.project.code, line.shown) for line in found),
        }
        after = replace(entry, values={**entry.values, **kept})
        write(tables, kind, after, archive.vocabularies, decided=True)
        return _plan(archive, tables, entry.id)


def targets(archive: Archive) -> list[Target]:
    """Return the targets with what is counted of each, those of a paper together."""
    with archive.store.reading() as tables:
        found = whole(tables, archive.kinds, tables.entries.of_kinds([TARGET]))
        found.sort(key=lambda one: (str(one.values.get("programme", "")), one.code))
        names = Names(tables, archive.kinds, found)
        numbers: dict[tuple[str, ...], set[Decimal]] = {}
        for each in found:
            numbers.setdefault(_same(each), set()).add(exact(each.values.get("planned")))
        return [
            Target(
                entry=each,
                shown=names.all_shown(archive.kinds[TARGET], each, archive.language),
                planned=planned(each.values.get("planned")),
                counted=count.counted,
                differs=len(numbers[_same(each)]) > 1,
                coming=count.coming,
                chosen=count.chosen,
            )
            for each, count in zip(found, counts(archive, tables, found), strict=True)
        ]


def in_order(archive: Archive, kind: str) -> list[tuple[Entry, Mapping[str, str]]]:
    """Return the tasks or routes as they were added, with every value in words."""
    with archive.store.reading() as tables:
        found = whole(tables, archive.kinds, tables.entries.of_kinds([kind]))
        names = Names(tables, archive.kinds, found)
        found.sort(key=lambda one: (str(one.values.get("programme", "")), _number(one), one.code))
        told = archive.kinds[kind]
        return [(one, names.all_shown(told, one, archive.language)) for one in found]


def _plan(archive: Archive, tables: Tables, reference: str) -> Entry:
    found = entry_in(tables, reference)
    if found.kind != PLAN:
        raise Refused("not_a_plan", code=found.code)
    return whole(tables, archive.kinds, [found])[0]


def _chosen(archive: Archive, tables: Tables, plan: Entry) -> list[Entry]:
    """Return the projects of a plan that are not removed, in its order."""
    ids = _ids(plan, "projects")
    found = tables.entries.some(ids)
    held = [found[one] for one in ids if one in found and not found[one].removed]
    return whole(tables, archive.kinds, held)


def _list(archive: Archive, tables: Tables, found: Sequence[Entry]) -> ProjectList:
    details = details_of(tables, archive.kinds, found)
    names = Names(tables, archive.kinds, found)
    kind = archive.kinds[PROJECT]
    lines = [
        Line(
            project=one,
            shown=names.all_shown(kind, one, archive.language),
            investment=exact(one.values["investment"]) if "investment" in one.values else None,
            funds=_funds(details.get(one.id, [])),
            backwards=tuple(out_of_order(one.values)),
        )
        for one in found
    ]
    lines.sort(key=lambda line: (_number(line.project), line.project.code))
    return ProjectList(tuple(lines), total(one.values.get("investment") for one in found))


def total(sums: Iterable[Value | None]) -> dict[str, Decimal]:
    """Return what some sums of money come to, by unit, counted in decimals."""
    found: dict[str, Decimal] = {}
    for one in sums:
        if isinstance(one, dict):
            unit = str(one.get("unit", ""))
            found[unit] = found.get(unit, Decimal(0)) + exact(one)
    return found


def _funds(details: Sequence[Entry]) -> dict[int, tuple[Money, Money]]:
    rows = [one.values for one in details if one.kind == "funding" and "year" in one.values]
    years = sorted({int(str(row["year"])) for row in rows})
    return {
        year: (
            total(row.get("planned") for row in rows if row["year"] == year),
            total(row.get("paid") for row in rows if row["year"] == year),
        )
        for year in years
    }


def _ids(entry: Entry, field: str) -> list[str]:
    value = entry.values.get(field, [])
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _same(target: Entry) -> tuple[str, ...]:
    """Return what two targets have in common that plan the same thing."""
    return tuple(str(target.values.get(key, "")) for key in ("programme", "indicator", "year"))


def _number(entry: Entry) -> tuple[int, str]:
    """Return the number in the list as it sorts: 2 before 10."""
    text = str(entry.values.get("order_number", ""))
    return (int(text), "") if text.isdecimal() else (10**9, text)
