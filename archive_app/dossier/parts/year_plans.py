"""The plans of a year (年度项目导向) in which projects of the site stand, as they were frozen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.domain.casefile import Item
from archive_app.domain.roles import pointing
from archive_app.domain.year_plans import FROZEN, frozen_lines
from archive_app.dossier.blocks import Block, Heading, Note
from archive_app.dossier.facts import Issue, name_of
from archive_app.dossier.parts.told import Told, told_tables
from archive_app.dossier.profiles import PartProfile

LINES = "frozen_lines"


def year_plans(issue: Issue, part: PartProfile, plans: Sequence[Item]) -> Iterator[Block]:
    """Yield each plan under its name, with its lines that are projects of the site alone."""
    for plan in plans:
        lines = list(_lines(issue, plan))
        if not lines:
            continue
        yield Heading(name_of(plan), 2, plan.entry.id)
        yield from (Note(line, plan.entry.id) for line in issue.caption(plan, part.caption))
        if LINES not in plan.entry.values:
            yield Note(issue.profile.words["not_frozen"], plan.entry.id)
        yield from told_tables(part, lines)


def _lines(issue: Issue, plan: Item) -> Iterator[Told]:
    """Yield what a plan says of the site's projects; one that is not frozen has what is so now."""
    projects = {item.entry.code: item for item in issue.casefile.records}
    if LINES in plan.entry.values:
        for code, told in frozen_lines(str(plan.entry.values[LINES])):
            if code in projects:
                yield told
        return
    listed = pointing(plan.entry.values.get("projects", []))
    for item in projects.values():
        if item.entry.id in listed:
            yield {field: issue.field(item, field) for field in FROZEN}
