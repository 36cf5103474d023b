"""Projects: the list, the plan of a year, targets with what is counted, tasks and routes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import click

from archive_app.archive.programme import projects
from archive_app.archive.programme.projects import Line, Money, ProjectList, Target
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, CODES, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.domain.planned import plain

project = Group("project")
_COLUMNS = ("order_number", "location", "started", "finished", "project_state")


@command("list")
@ARCHIVE
@click.option("--plan", metavar="CODE", default="")
@click.pass_obj
def listed(manner: Manner, *, folder: Path, plan: str) -> Answer:
    """List projects with what they cost."""
    with reading(folder, manner) as archive:
        found = projects.projects(archive, plan)
    data = {
        "total": _sums(found.total),
        "count": len(found.lines),
        "projects": [_line(one) for one in found.lines],
    }
    return Answer(data, _lines(found, manner))


@command("plan")
@ARCHIVE
@CODES
@click.option("--year", type=int, metavar="YEAR", required=True)
@click.option("--title", metavar="TEXT", default="")
@click.option("--document", metavar="TEXT", default="")
@click.pass_obj
def planned(
    manner: Manner, *, folder: Path, codes: Sequence[str], year: int, title: str, document: str
) -> Answer:
    """Make the plan of a year."""
    with changing(folder, manner) as archive:
        entry = projects.plan_year(archive, year, codes, title=title, document=document)
    line = manner.say("added", code=entry.code, title=entry.title, id=entry.id)
    return Answer({"id": entry.id, "code": entry.code, "title": entry.title}, [line])


@command("freeze")
@ARCHIVE
@CODE
@click.pass_obj
def frozen(manner: Manner, *, folder: Path, code: str) -> Answer:
    """Freeze the plan of a year."""
    with changing(folder, manner) as archive:
        entry = projects.freeze(archive, code)
    rows = str(entry.values["frozen_lines"]).splitlines()
    said = manner.say("plan_frozen", code=entry.code, title=entry.title, count=len(rows))
    return Answer({"code": entry.code, "lines": [row.split("\t") for row in rows]}, [said, *rows])


@command("targets")
@ARCHIVE
@click.pass_obj
def aimed(manner: Manner, *, folder: Path) -> Answer:
    """List targets with what is counted of each."""
    with reading(folder, manner) as archive:
        found = projects.targets(archive)
    return Answer({"targets": [_target(one) for one in found]}, _target_lines(found, manner))


@command("tasks")
@ARCHIVE
@click.pass_obj
def tasks(manner: Manner, *, folder: Path) -> Answer:
    """List tasks with their units."""
    return _in_order(manner, folder, "task")


@command("routes")
@ARCHIVE
@click.pass_obj
def routes(manner: Manner, *, folder: Path) -> Answer:
    """List routes with their stops in order."""
    return _in_order(manner, folder, "route")


for _one in (listed, planned, frozen, aimed, tasks, routes):
    project.add_command(_one)


def _in_order(manner: Manner, folder: Path, kind: str) -> Answer:
    with reading(folder, manner) as archive:
        found = projects.in_order(archive, kind)
    told = [{"code": entry.code, **shown} for entry, shown in found]
    return Answer({f"{kind}s": told}, ("  ".join(_marked(one, manner)) for one in told))


def _marked(shown: Mapping[str, str], manner: Manner) -> Iterator[str]:
    """Walk through what is shown of a task or a route, the units that lead marked as such."""
    for field, text in shown.items():
        yield manner.say("task_lead", units=text) if field == "in_charge" else text


def _sums(sums: Money) -> dict[str, int | float]:
    return {unit: plain(number) for unit, number in sums.items()}


def _line(one: Line) -> dict[str, object]:
    columns = {name: one.shown[name] for name in _COLUMNS if name in one.shown}
    return {
        "code": one.project.code,
        "title": one.project.title,
        **columns,
        "investment": None if one.investment is None else plain(one.investment),
        "funds": {
            str(year): {"planned": _sums(meant), "paid": _sums(paid)}
            for year, (meant, paid) in one.funds.items()
        },
        "flags": [f"{later}_before_{earlier}" for earlier, later in one.backwards],
    }


def _lines(found: ProjectList, manner: Manner) -> Iterator[str]:
    for one in found.lines:
        words = {name: one.shown.get(name, "") for name in ("order_number", "investment")}
        yield "  ".join(
            [one.project.code, words["order_number"], one.project.title, words["investment"]]
        )
        if one.backwards:
            yield manner.say("project_backwards", code=one.project.code)
    for unit, number in found.total.items():
        yield manner.say("project_total", count=len(found.lines), total=f"{number:f}", unit=unit)


def _target(one: Target) -> dict[str, object]:
    shown: Mapping[str, str] = one.shown
    number = one.planned.number if one.planned else Decimal(0)
    return {
        "code": one.entry.code,
        "title": one.entry.title,
        "indicator": str(one.entry.values.get("indicator", "")),
        "programme": shown.get("programme", ""),
        "target_sort": str(one.entry.values.get("target_sort", "")),
        "planned": plain(number) if one.planned else None,
        "unit": one.planned.unit if one.planned else "",
        "qualifier": one.planned.qualifier if one.planned else "",
        "year": one.entry.values.get("year"),
        "source": shown.get("source", ""),
        "counted": len(one.counted),
        "list": [each.code for each in one.counted],
        "coming": [each.code for each in one.coming],
        "chosen": one.chosen,
        "named": one.entry.values.get("listed", []),
        "in_charge": shown.get("in_charge", ""),
        "units": shown.get("units", ""),
        "differs": one.differs,
    }


def _target_lines(found: Sequence[Target], manner: Manner) -> Iterator[str]:
    for one in found:
        words = {"code": one.entry.code, "title": one.entry.title}
        told = one.shown.get("planned", "")
        counts = {"counted": len(one.counted), "coming": len(one.coming)}
        yield manner.say("target_line", planned=told, **counts, **words)
        if one.differs:
            yield manner.say("target_differs", code=one.entry.code)
