"""Monitoring: the plan, visits, findings, what is overdue, the same views, yearly figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import click

from archive_app.archive.entries.assigning import Assignment, assignment
from archive_app.archive.programme import benefits, monitoring
from archive_app.archive.programme.benefits import Year
from archive_app.archive.programme.monitoring import Open, Overdue, Reading, Watched
from archive_app.archive.programme.projects import Money
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, SET, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.domain.dates import read_date
from archive_app.domain.errors import Refused
from archive_app.domain.planned import plain
from archive_app.domain.watching import day_of

visit = Group("visit")


@command("add")
@ARCHIVE
@CODE
@click.option("--date", "visited_on", metavar="DATE", default="")
@click.option("--by", "visitors", metavar="NAME", multiple=True)
@click.option("--value", "values", metavar="ITEM=NUMBER", multiple=True)
@click.option("--finding", "findings", metavar="TEXT", multiple=True)
@SET
@click.pass_obj
def add(
    manner: Manner,
    *,
    folder: Path,
    code: str,
    visited_on: str,
    visitors: Sequence[str],
    values: Sequence[str],
    findings: Sequence[str],
    assignments: Sequence[str],
) -> Answer:
    """Keep a visit with what was measured and found."""
    said = [Assignment("date", "=", visited_on)] if visited_on else []
    said += [Assignment("visitors", "=", name) for name in visitors]
    said += [assignment(text) for text in assignments]
    with changing(folder, manner) as archive:
        entry = monitoring.inspect(
            archive, code, said, readings=[_reading(text) for text in values], findings=findings
        )
    line = manner.say("added", code=entry.code, title=entry.title, id=entry.id)
    return Answer({"id": entry.id, "code": entry.code}, [line])


@command("plan")
@ARCHIVE
@click.argument("code", metavar="CODE", required=False)
@click.pass_obj
def planned(manner: Manner, *, folder: Path, code: str | None) -> Answer:
    """Show the monitoring plan with the last values."""
    with reading(folder, manner) as archive:
        found = monitoring.watched(archive, code or "")
    lines = ("  ".join(map(str, filter(None, _watched(one).values()))) for one in found)
    return Answer({"items": [_watched(one) for one in found]}, lines)


@command("findings")
@ARCHIVE
@click.pass_obj
def found(manner: Manner, *, folder: Path) -> Answer:
    """List the findings that are not closed."""
    with reading(folder, manner) as archive:
        held = monitoring.open_findings(archive)
    lines = (f"{one.site.title}  {one.finding.code}  {one.finding.title}" for one in held)
    return Answer({"findings": [_open(one) for one in held]}, lines)


@command("overdue")
@ARCHIVE
@click.option("--on", "on", metavar="DATE", default="")
@click.pass_obj
def late(manner: Manner, *, folder: Path, on: str) -> Answer:
    """List what is overdue, endangered sites first."""
    with reading(folder, manner) as archive:
        day = _day(on) if on else datetime.now().astimezone().date()
        held = monitoring.overdue(archive, day)
    lines = [
        manner.say("overdue_never", **_words(one))
        if one.days is None
        else manner.say("overdue_line", days=one.days, due=one.due, **_words(one))
        for one in held
    ]
    return Answer({"on": day.isoformat(), "overdue": [_overdue(one) for one in held]}, lines)


@command("views")
@ARCHIVE
@CODE
@click.pass_obj
def views(manner: Manner, *, folder: Path, code: str) -> Answer:
    """List photographs from the same viewpoint."""
    with reading(folder, manner) as archive:
        held = monitoring.same_view(archive, code)
    told = {
        view: [
            {"code": one.code, "title": one.title, "date": _text(one.values.get("date"))}
            for one in photographs
        ]
        for view, photographs in held.items()
    }
    lines = (f"{view}  {' '.join(one['code'] for one in each)}" for view, each in told.items())
    return Answer({"views": told}, lines)


@command("benefits")
@ARCHIVE
@click.option("--year", type=int, metavar="YEAR", default=0)
@click.pass_obj
def figures(manner: Manner, *, folder: Path, year: int) -> Answer:
    """Show the yearly figures of sites and venues."""
    with reading(folder, manner) as archive:
        held = benefits.benefits(archive, year)
    told = [_year(one) for one in held]
    return Answer({"years": told}, (_figures(one) for one in told))


for _one in (add, planned, found, late, views, figures):
    visit.add_command(_one)


def _reading(text: str) -> Reading:
    """Return what stands before and behind the last sign; raise `Refused("not_a_reading")`."""
    item, sign, value = text.rpartition("=")
    if not sign or not item.strip():
        raise Refused("not_a_reading", text=text)
    return Reading(item.strip(), value.strip())


def _day(text: str) -> date:
    """Return the day that a text means, the last of several; raise `Refused("bad_date")`."""
    found = day_of(read_date(text))
    if found is None:
        raise Refused("bad_date", text=text)
    return found


def _watched(one: Watched) -> dict[str, object]:
    return {
        "code": one.item.code,
        "site": one.site.code,
        "title": one.item.title,
        "point": one.item.values.get("point", ""),
        "frequency": one.item.values.get("frequency", ""),
        "last": one.last.isoformat() if one.last else None,
        "value": one.value,
        "alarm": one.alarm,
        "due": one.due.isoformat() if one.due else None,
    }


def _open(one: Open) -> dict[str, object]:
    return {
        "code": one.finding.code,
        "site": one.site.code,
        "title": one.finding.title,
        "severity": one.finding.values.get("severity", ""),
        "measures": [
            {
                "code": measure.code,
                "title": measure.title,
                "due": _text(measure.values.get("due")),
                "done_on": _text(measure.values.get("done_on")),
            }
            for measure in one.measures
        ],
    }


def _overdue(one: Overdue) -> dict[str, object]:
    told = {"code": one.entry.code, "kind": one.entry.kind, "title": one.entry.title}
    due = one.due.isoformat() if one.due else None
    return told | {"site": one.site.code, "danger": one.danger, "due": due, "days": one.days}


def _words(one: Overdue) -> dict[str, str]:
    return {"site": one.site.title, "title": one.entry.title, "code": one.entry.code}


def _text(value: object) -> str:
    return str(value.get("text", "")) if isinstance(value, dict) else ""


def _year(one: Year) -> dict[str, object]:
    places = [
        {"code": each.of.code, "title": each.of.title, **_told(each.counted, each.income)}
        for each in one.benefits
    ]
    return {"year": one.year, **_told(one.counted, one.income), "of": places}


def _told(counted: Mapping[str, Decimal], income: Money) -> dict[str, object]:
    figures: dict[str, object] = {name: plain(number) for name, number in counted.items()}
    return figures | {"income": {unit: plain(number) for unit, number in income.items()}}


def _figures(told: Mapping[str, object]) -> str:
    return "  ".join(f"{name}={value}" for name, value in told.items() if name != "of")
