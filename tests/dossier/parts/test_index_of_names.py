"""Who is named, and where."""

from __future__ import annotations

from dataclasses import replace

from archive_app.dossier.blocks import FirstPages
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.index_of_names import index_of_names


def _index(issue: Issue, *items) -> list[tuple[object, ...]]:
    return [row.cells for table in index_of_names(issue, items) for row in table.rows]


def test_people_come_in_the_order_of_their_sounds_with_all_their_records(casefile, profile, item):
    issue = Issue(casefile(), profile, profile.scope("internal"))
    one = item("photograph", "东立面", {"responsible": "王摄影〔拍摄，1958年〕"})
    two = replace(
        item("photograph", "西立面", {"people": "王摄影、陈工"}),
        listed={"people": ("王摄影", "陈工")},
    )
    assert _index(issue, one, two) == [
        ("陈工", FirstPages((two.entry.id,))),
        ("王摄影", FirstPages((one.entry.id, two.entry.id))),
    ]


def test_those_who_are_named_in_details_count_with_their_record(casefile, profile, item):
    issue = Issue(casefile(), profile, profile.scope("internal"))
    owned = item("ownership", "产权", {"owner": "重钢"})
    site = replace(item("site", "某厂"), details={"ownership": (owned,)})
    assert _index(issue, site) == [("重钢", FirstPages((site.entry.id,)))]


def test_nobody_named_is_no_index(casefile, profile, item):
    issue = Issue(casefile(), profile, profile.scope("internal"))
    assert _index(issue, item("building", "水塔")) == []
