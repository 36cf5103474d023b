"""Values stand by their item, each with its colour."""

from __future__ import annotations

from dataclasses import replace

from archive_app.domain.dates import read_date
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.measurements import measurements


def test_the_values_of_an_item_stand_together_and_alarm(casefile, profile, item):
    def with_values(made, **values):
        return replace(made, entry=replace(made.entry, values=values))

    crack = with_values(
        item("monitoring_item", "裂缝", {"point": "东墙", "unit": "毫米"}), blue=1, red=5
    )
    lean = with_values(item("monitoring_item", "倾斜"))
    site = replace(item("site", "某厂"), details={"monitoring_item": (crack, lean)})

    def visit(date, *values):
        made = with_values(item("visit", date, {"date": date}), date=read_date(date))
        read = [
            with_values(item("measurement", "值"), item=watched.entry.id, value=value)
            for watched, value in values
        ]
        return replace(made, details={"measurement": tuple(read)})

    visits = [visit("2025年7月", (crack, 5.2), (lean, 3)), visit("2025年1月", (crack, 0.5))]
    issue = Issue(casefile(site=site), profile, profile.scope("internal"))
    (table,) = measurements(issue, profile.part("measurements"), visits)
    assert [row.cells for row in table.rows] == [
        ("1", "倾斜", "", "2025年7月", "3", ""),
        ("2", "裂缝", "东墙", "2025年1月", "0.5 毫米", ""),
        ("3", "裂缝", "东墙", "2025年7月", "5.2 毫米", "红色"),
    ]
    stranger = visit("2025年8月", (item("monitoring_item", "别处的"), 1))
    assert list(measurements(issue, profile.part("measurements"), [stranger])) == []
