"""The plan of a year on paper: its projects as they were frozen, or as they are until then."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import entry_of
from archive_app.archive.programme.projects import PLAN, PROJECT, projects, total
from archive_app.datafiles import shipped
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Progress
from archive_app.domain.values import read
from archive_app.domain.year_plans import FROZEN, frozen_lines

LINES, INVESTMENT = "frozen_lines", "investment"


def plan_lines(archive: Archive, plan: Entry) -> list[Mapping[str, str]]:
    """Return the columns of each project of a plan: as they were frozen, or as they are now."""
    if LINES in plan.values:
        return [told for _, told in frozen_lines(str(plan.values[LINES]))]
    shown = [line.shown for line in projects(archive, plan.id).lines]
    return [{column: told.get(column, "") for column in FROZEN} for told in shown]


def plan_total(archive: Archive, lines: Sequence[Mapping[str, str]]) -> str:
    """Return in words what the projects of a plan cost together, to the last figure."""
    field = archive.kinds[PROJECT].field(INVESTMENT)
    sums: list[Value] = [read(field, told[INVESTMENT]) for told in lines if told[INVESTMENT]]
    return "、".join(f"{number:,f} {unit}" for unit, number in total(sums).items()) or "—"


def write_plan(archive: Archive, progress: Progress, reference: str, target: Path) -> int:
    """Write the plan of a year as a PDF; return how many projects stand in it.

    Raise `Refused`: `not_a_plan`, `plan_is_empty`; `Unavailable` if the disk is full.
    """
    plan = entry_of(archive, reference)
    if plan.kind != PLAN:
        raise Refused("not_a_plan", code=plan.code)
    lines = plan_lines(archive, plan)
    if not lines:
        raise Refused("plan_is_empty", code=plan.code)
    from archive_app.dossier.registers import register_plan  # noqa: PLC0415 - late
    from archive_app.dossier.typesetting import typeset  # noqa: PLC0415 - late

    text = (shipped("exports") / "registers" / "year-plan.toml").read_text("utf-8")
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    paper = register_plan(text, _told(archive, plan, lines, text), lines, at)
    typeset(paper, target, progress, fonts=shipped("resources") / "fonts")
    return len(lines)


def _told(
    archive: Archive, plan: Entry, lines: Sequence[Mapping[str, str]], text: str
) -> dict[str, str]:
    """Return what the words of the paper have places for."""
    words = tomllib.loads(text)
    frozen = plan.values.get("frozen_on")
    day = str(frozen.get("text", "")) if isinstance(frozen, dict) else ""
    return {
        "archive": archive.name,
        "name": plan.title,
        "year": str(plan.values.get("year", "")),
        "document": str(plan.values.get("document", "")),
        "count": f"{len(lines):,}",
        "total": plan_total(archive, lines),
        "state": words["frozen"].format(day=day) if day else words["open"],
    }
