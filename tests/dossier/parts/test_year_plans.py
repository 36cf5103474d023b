"""A plan of a year stands as it was frozen, with the site's own projects."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.domain.year_plans import frozen_line
from archive_app.dossier.blocks import Note, Table
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.year_plans import year_plans


@pytest.fixture
def project(item):
    return item("project", "高炉修缮", {"order_number": "12", "investment": "9万元"})


@pytest.fixture
def shown(casefile, profile, item, project):
    """Give what stands of a plan with these values."""

    def show(**values):
        plan = item("year_plan", "2025年度项目导向计划", {"year": "2025"})
        plan = replace(plan, entry=replace(plan.entry, values=values))
        issue = Issue(casefile(project), profile, profile.scope("internal"))
        return list(year_plans(issue, profile.part("year_plans"), [plan]))

    return show


def test_a_frozen_one_says_what_it_then_said_and_nothing_of_other_sites(shown, project):
    then = {**project.shown, "investment": "8万元"}
    lines = [frozen_line(project.entry.code, then), frozen_line("A-0999", {"title": "别处"})]
    *_, table = shown(frozen_lines="\n".join(lines), projects=[project.entry.id])
    assert isinstance(table, Table)
    ((number, title, *_, investment),) = [row.cells for row in table.rows]
    assert (number, title, investment) == ("12", "高炉修缮", "8万元")


def test_one_that_is_not_frozen_says_so_and_what_is_so_now(shown, project):
    blocks = shown(projects=[project.entry.id])
    assert "尚未定稿" in next(one.text for one in reversed(blocks) if isinstance(one, Note))
    assert blocks[-1].rows[0].cells[-1] == "9万元"


def test_one_without_a_project_of_the_site_is_not_told(shown):
    assert shown(projects=[]) == []
