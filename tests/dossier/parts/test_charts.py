"""A chart shows what the records say, and nothing where they say nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from archive_app.domain.charts.chart import LINES, Chart, Series
from archive_app.domain.dates import read_date
from archive_app.dossier.facts import Issue
from archive_app.dossier.kept import keep, read
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.parts.charts import charts
from archive_app.dossier.plan import plan


def _with(made, **values):
    return replace(made, entry=replace(made.entry, values=values))


@pytest.fixture
def shown(casefile, profile):
    def show(*records, site=None, visits=()) -> list[Chart]:
        told = casefile(*records, site=site) if site else casefile(*records)
        issue = Issue(told, profile, profile.scope("internal"))
        return list(charts(issue, profile.part("charts"), visits))

    return show


def test_records_are_counted_by_what_they_are(shown, item):
    core = [
        _with(item("building", "水塔", {"condition": said}), core_item=True)
        for said in ("差", "好", "差", "")
    ]
    by_kind, by_condition = shown(*core, item("photograph", "甲"))
    assert by_kind.categories == ("建筑物", "照片")
    assert by_kind.series == (Series("件", (4, 1)),)
    assert (by_condition.categories, by_condition.series[0].values) == (("差", "好"), (2, 1))
    assert "2026年11月22日" in by_kind.source


def test_one_bar_is_no_chart(shown, item):
    assert shown(item("photograph", "甲"), item("photograph", "乙")) == []


def test_years_stand_in_their_order_and_what_nobody_said_is_not_nought(shown, item):
    def year(number, **values):
        return _with(item("benefit", "", {"year": str(number)}), year=number, **values)

    site = replace(
        item("site", "某厂"),
        details={"benefit": (year(2025, visitors=7), year(2023, visitors=9), year(2024))},
    )
    (chart,) = shown(site=site)
    assert chart.categories == ("2023", "2024", "2025")
    assert chart.series == (Series("接待人次", (9, None, 7)),)


def test_what_was_measured_twice_is_a_line(shown, item):
    crack = item("monitoring_item", "裂缝", {"point": "东墙", "unit": "毫米"})
    site = replace(item("site", "某厂"), details={"monitoring_item": (crack,)})

    def visit(date, value):
        measured = _with(item("measurement", "值"), item=crack.entry.id, value=value)
        made = _with(item("visit", date, {"date": date}), date=read_date(date))
        return replace(made, details={"measurement": (measured,)})

    once = [visit("2025年7月", 5.2)]
    assert shown(site=site, visits=once) == []
    (line,) = shown(site=site, visits=[*once, visit("2025年1月", 0.5)])
    assert (line.sort, line.title, line.axis) == (LINES, "裂缝 东墙", "毫米")
    assert (line.categories, line.series[0].values) == (("2025年1月", "2025年7月"), (0.5, 5.2))


def test_a_dossier_keeps_its_charts_and_shows_them(casefile, profile, item, dossier):
    planned = plan(
        ordered(casefile(item("photograph", "甲"), item("drawing", "乙")), profile, "internal")
    )
    assert read(keep(planned), partial(lambda _name, _sum: None)) == planned
    _, pages = dossier(planned)
    assert any("收录条目（按类型）" in page for page in pages)
