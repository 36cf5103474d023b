"""What belongs to a site or a record stands in tables after its form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.dossier.blocks import Heading
from archive_app.dossier.facts import Issue
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.parts.details import tables
from archive_app.dossier.plan import plan


@pytest.fixture
def site(item):
    points = (
        item("survey_point", "正门", {"place": "29.4827,106.4811 CGCS2000", "altitude": "212米"}),
        item("survey_point", "西北角", {"place": "29.4831,106.4802 CGCS2000"}),
    )
    names = (item("site_name", "钢铁厂迁建委员会", {"since": "1938年", "how": "创办"}),)
    return replace(item("site", "某厂"), details={"site_name": names, "survey_point": points})


def test_details_are_tables_with_the_columns_that_say_something(site, casefile, profile):
    issue = Issue(casefile(site=site), profile, profile.scope("internal"))
    names, name_table, points, point_table = tables(issue, site)
    assert (names, points) == (Heading("历史名称", 2), Heading("测点", 2))
    assert [head.label for head in name_table.heads] == ["名称", "起用", "由来"]
    assert [head.label for head in point_table.heads] == ["测点说明", "坐标", "海拔高程"]
    assert point_table.rows[1].cells == ("西北角", "29.4831,106.4802 CGCS2000", "")


def test_they_follow_the_form_and_the_record(site, casefile, profile, item):
    step = item("process_step", "烧结", {"parameters": "1250℃"})
    process = replace(item("process", "炼铁"), details={"process_step": (step,)})
    made = plan(ordered(casefile(process, site=site), profile, "internal"))
    headings = [
        block.text for part in made.parts for block in part.blocks if isinstance(block, Heading)
    ]
    assert headings.index("历史名称") < headings.index("测点") < headings.index("工序")


def test_tables_of_details_are_set_like_any_other(site, casefile, profile, dossier):
    _, pages = dossier(plan(ordered(casefile(site=site), profile, "internal")))
    text = "".join(pages).replace("\n", "")
    assert "钢铁厂迁建委员会" in text
    assert "29.4831,106.4802" in text
