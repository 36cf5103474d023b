"""The plan of a year goes on paper as it was frozen, with its sum to the last figure."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of
from archive_app.archive.papers.plan_papers import plan_lines, plan_total, write_plan
from archive_app.archive.programme.projects import freeze, plan_year
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import QUIET


def project(archive: Archive, site: Entry, title: str, investment: str) -> Entry:
    said = [assignment(f"title={title}"), assignment(f"investment={investment}")]
    return add(archive, kind="project", site=site.id, set_=said)


@pytest.fixture
def projects(archive: Archive, site: Entry) -> list[Entry]:
    return [
        project(archive, site, "博览园二期", "15517.45万元"),
        project(archive, site, "修缮", "2451.8万元"),
    ]


@pytest.fixture
def plan(archive: Archive, projects: list[Entry]) -> Entry:
    return plan_year(archive, 2026, [one.id for one in projects], document="渝文旅〔2026〕1号")


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_a_plan_says_its_projects_and_what_they_cost(
    archive: Archive, plan: Entry, tmp_path: Path
) -> None:
    target = tmp_path / "计划.pdf"
    assert write_plan(archive, QUIET, plan.id, target) == 2
    told = text_of(target).replace("\r\n", "")
    for words in ("2026年度项目导向计划", "博览园二期", "17,969.25 万元", "尚未定稿"):
        assert words in told


def test_what_was_frozen_stays_as_it_was(
    archive: Archive, plan: Entry, projects: list[Entry]
) -> None:
    frozen = freeze(archive, plan.id)
    change(archive, projects[0].id, [assignment("investment=1万元")])
    lines = plan_lines(archive, entry_of(archive, frozen.id))
    assert [one["title"] for one in lines] == ["博览园二期", "修缮"]
    assert plan_total(archive, lines) == "17,969.25 万元"


def test_what_costs_nothing_that_is_known_has_no_sum(archive: Archive) -> None:
    assert plan_total(archive, [{"investment": ""}]) == "—"


def test_what_is_no_plan_is_refused(archive: Archive, site: Entry, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not_a_plan"):
        write_plan(archive, QUIET, site.id, tmp_path / "x.pdf")
