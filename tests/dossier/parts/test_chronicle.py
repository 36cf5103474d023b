"""A site whose records tell of dates has its chronicle in the dossier."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.domain.dates import read_date
from archive_app.dossier.blocks import Table
from archive_app.dossier.facts import Issue
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.parts.chronicle import chronicle
from archive_app.dossier.plan import plan


@pytest.fixture
def dated(item):
    """Give a maker of items that say a date."""

    def make(kind, title, field, date, **shown):
        made = item(kind, title, shown)
        return replace(made, entry=replace(made.entry, values={field: read_date(date)}))

    return make


@pytest.fixture
def told(dated, casefile):
    """Give a site that was founded, named and closed, and an event."""
    named = dated("site_name", "钢铁厂迁建委员会", "since", "1938年3月")
    site = replace(dated("site", "某厂", "founded", "1938年"), details={"site_name": (named,)})
    event = dated("event", "第一炉钢出炉", "date", "民国三十一年", source="厂报", remarks="内部")
    return casefile(event, site=site)


def rows(told, profile, scope):
    [part] = [part for part in profile.parts if part.sort == "chronicle"]
    made = chronicle(Issue(told, profile, scope), part)
    return [row.cells for table in made if isinstance(table, Table) for row in table.rows]


def test_the_chronicle_is_a_table_of_when_what_and_why(told, profile):
    assert rows(told, profile, profile.scope("internal")) == [
        ("1938年", "始建", ""),
        ("1938年3月", "启用名称“钢铁厂迁建委员会”", ""),
        ("民国三十一年", "第一炉钢出炉", "厂报"),
    ]


def test_it_is_a_numbered_part_after_the_form_or_no_part_at_all(told, casefile, profile):
    names = [part.name for part in plan(ordered(told, profile, "internal")).parts]
    form = next(number for number, name in enumerate(names) if "登记表" in name)
    assert names[form + 1] == "二、大事记"
    assert not [
        part
        for part in plan(ordered(casefile(), profile, "internal")).parts
        if "大事记" in part.name
    ]


def test_its_words_are_told_nowhere_else(told, profile):
    issue = Issue(told, profile, profile.scope("internal"))
    [column, *_] = [
        one for part in profile.parts for table in part.tables for one in table.columns
        if one.sources == ("@when",)
    ]  # fmt: skip
    assert issue.told(told.site, column) == ""


def test_the_dossier_is_set_with_it(told, profile, dossier):
    _, pages = dossier(plan(ordered(told, profile, "internal")))
    text = "".join(pages).replace("\n", "")
    assert "二、大事记" in text
    assert "第一炉钢出炉" in text
