"""What is counted comes as a table, a chart and what is behind the numbers, in one language."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.archive.archive import Archive
from archive_app.domain.entries import Entry
from archive_app.ui.figures.counting import counted_by, in_time_by

Adds = Callable[..., Entry]


def test_by_two_fields_one_measure_is_shown(archive: Archive, add: Adds) -> None:
    add("site", name="厂", zone="北", legal_status="county_unit")
    found = counted_by(archive, ["zone", "level"], "listings")
    assert found.told.heads == ("所属片区 × 遗产级别", "二级", "合计")
    assert found.told.rows == (("北", 1, 1), ("合计", 1, 1))
    assert found.chart.axis == "有效保护身份（条）"


def test_by_one_field_sites_are_drawn_whatever_was_chosen(archive: Archive, add: Adds) -> None:
    add("site", name="厂", zone="北")
    archive.language = "en"
    found = counted_by(archive, ["zone"], "items")
    assert found.told.heads[0] == "Zone"
    assert found.chart.axis == "Sites"
    assert found.found is not None


def test_a_number_of_the_chart_is_one_of_the_table(archive: Archive, add: Adds) -> None:
    for number in range(7):
        add("site", name="厂", zone=f"片区{number}", industry="采矿业" if number else "农业")
    found = counted_by(archive, ["industry", "zone"], "sites")
    assert found.place(1, 0) == (1, 1)
    assert [found.place(0, one) is None for one in range(6)] == [*[False] * 5, True]
    assert counted_by(archive, ["zone"], "items").place(3, 0) == (3, 1)


def test_in_time_every_number_of_the_chart_is_one_of_the_table(archive: Archive, add: Adds) -> None:
    add("site", name="厂")
    found = in_time_by(archive, "year")
    assert found.in_time
    assert found.place(0, 3) == (0, 4)
    assert found.told.heads[0] == "年份"
    assert len(found.told.rows) == len(found.chart.categories) == 1
