"""A yearly report tells of its year, and of nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.domain.dates import read_date
from archive_app.domain.errors import Refused
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.parting import parted, undated


@pytest.fixture
def yearly(profile):
    """Give a maker of a yearly profile with one part of photographs, buildings and findings."""

    def make(*by_year, compared_by=""):
        part = replace(
            next(one for one in profile.parts if one.id == "photographs"),
            kinds=("photograph", "project", "visit", "finding"),
            by_year=by_year,
            compared_by=compared_by,
        )
        return replace(profile, yearly=True, parts=(part,))

    return make


@pytest.fixture
def dated(item):
    def make(kind, title, *, above="", **dates):
        made = item(kind, title)
        values = {
            field: read_date(text) if field != "position_code" else text
            for field, text in dates.items()
        }
        return replace(made, entry=replace(made.entry, values=values, parent=above))

    return make


def titles(issue):
    return [item.entry.title for _, items in parted(issue) for item in items]


def test_records_of_the_year_are_told_and_those_without_a_date_are_named(
    casefile, yearly, dated, item
):
    told = casefile(
        dated("photograph", "前年", date="2023年12月31日"),
        dated("photograph", "跨年", date="2023年—2024年1月"),
        dated("photograph", "当年", date="2024年"),
        dated("photograph", "次年", date="2025年"),
        item("photograph", "不详"),
    )
    issue = ordered(told, yearly("date"), "internal", year=2024)
    assert titles(issue) == ["跨年", "当年"]
    assert [one.entry.title for one in undated(issue)] == ["不详"]


def test_without_another_year_it_is_the_one_before(casefile, yearly, dated):
    issue = ordered(
        casefile(dated("photograph", "去年", date="2025年")), yearly("date"), "internal"
    )
    assert (issue.year, titles(issue)) == (2025, ["去年"])


def test_what_has_begun_and_not_ended_goes_on(casefile, yearly, dated):
    told = casefile(
        dated("project", "在建", started="2022年"),
        dated("project", "完工", started="2021年", finished="2023年"),
        dated("project", "未开工", started="2025年"),
    )
    assert titles(ordered(told, yearly("started..finished"), "internal", year=2024)) == ["在建"]


def test_a_date_may_be_that_of_what_an_entry_stands_below(casefile, yearly, dated):
    visit = dated("visit", "巡查", date="2024年5月")
    found = dated("finding", "裂缝", above=visit.entry.id)
    told = replace(casefile(), beside=(visit, found))
    issue = ordered(told, yearly("above.date..closed_on", "date"), "internal", year=2024)
    assert titles(issue) == ["巡查", "裂缝"]


def test_beside_a_picture_of_the_year_stands_the_last_one_from_the_same_viewpoint(
    casefile, yearly, dated
):
    told = casefile(
        dated("photograph", "甲2019", date="2019年", position_code="甲"),
        dated("photograph", "甲2022", date="2022年", position_code="甲"),
        dated("photograph", "乙2022", date="2022年", position_code="乙"),
        dated("photograph", "甲2024", date="2024年", position_code="甲"),
        dated("photograph", "甲2025", date="2025年", position_code="甲"),
    )
    profile = yearly("date", compared_by="position_code")
    assert titles(ordered(told, profile, "internal", year=2024)) == ["甲2022", "甲2024"]


def test_details_that_tell_of_a_year_are_those_of_the_year(casefile, yearly, item):
    def benefit(year):
        made = item("benefit", str(year))
        return replace(made, entry=replace(made.entry, values={"year": year}))

    site = replace(item("site", "某厂"), details={"benefit": (benefit(2023), benefit(2024))})
    issue = ordered(casefile(site=site), yearly("date"), "internal", year=2024)
    assert [one.entry.title for one in issue.casefile.site.details["benefit"]] == ["2024"]
    assert ordered(casefile(site=site), yearly(), "internal", year=2022).casefile.site.details == {}


def test_a_dossier_that_is_not_yearly_has_no_year(casefile, profile):
    with pytest.raises(Refused, match="not_yearly"):
        ordered(casefile(), profile, "internal", year=2024)
