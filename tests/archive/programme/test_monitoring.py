"""A visit is one step; what is overdue is told with the endangered sites first."""

from __future__ import annotations

from datetime import date

import pytest

from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of
from archive_app.archive.entries.details import details_of
from archive_app.archive.programme.monitoring import (
    Reading,
    inspect,
    open_findings,
    overdue,
    same_view,
    watched,
)
from archive_app.domain.errors import Refused
from archive_app.wording import explain


def said(*texts):
    return [assignment(text) for text in texts]


@pytest.fixture
def crack(archive, site):
    return add(
        archive,
        kind="monitoring_item",
        site=site.code,
        set_=said(
            "title=裂缝宽度",
            "point=3号机位",
            "unit=mm",
            "frequency=month",
            "blue=1",
            "yellow=2",
            "orange=3",
            "red=5",
        ),
    )


def seen(archive, site, day, *values, findings=()):
    readings = [Reading("裂缝宽度", value) for value in values]
    return inspect(archive, site.code, said(f"date={day}"), readings=readings, findings=findings)


def test_a_visit_keeps_who_was_there_and_what_was_measured_and_found(archive, site, crack):
    visit = seen(archive, site, "2024年3月5日", "2.4", findings=["屋面渗漏"])
    assert (visit.title, visit.values["visitors"]) == ("重庆钢铁厂2024年3月5日巡查", ["王工"])
    with archive.store.reading() as tables:
        (line,) = details_of(tables, archive.kinds, [visit])[visit.id]
        (finding,) = tables.entries.of_kinds(["finding"])
    assert (line.values["item"], line.values["value"], line.title) == (crack.id, 2.4, "裂缝宽度")
    assert (finding.title, finding.parent) == ("屋面渗漏", visit.id)


def test_a_visit_is_undone_whole(archive, site, crack):
    visit = seen(archive, site, "2024年3月5日", "2.4", findings=["屋面渗漏"])
    undo(archive)
    with pytest.raises(Refused, match="unknown_entry"):
        entry_of(archive, visit.code)
    assert not open_findings(archive)


def test_the_last_value_alarms_and_says_when_it_is_due(archive, site, crack):
    seen(archive, site, "2024年3月5日", "3.2")
    seen(archive, site, "2024年2月5日", "9")
    (one,) = watched(archive)
    assert (one.last, one.value, one.alarm, one.due) == (
        date(2024, 3, 5),
        3.2,
        "orange",
        date(2024, 4, 5),
    )


def test_what_is_not_measured_in_time_is_overdue(archive, site, crack):
    assert [(one.due, one.days) for one in overdue(archive, date(2024, 3, 1))] == [(None, None)]
    seen(archive, site, "2024年3月5日", "0.2")
    assert not overdue(archive, date(2024, 4, 5))
    (one,) = overdue(archive, date(2024, 4, 8))
    assert (one.entry.id, one.days, one.danger) == (crack.id, 3, 0)
    change(archive, crack.code, said("until=2024年4月1日"))
    assert not overdue(archive, date(2024, 4, 8))


def test_an_item_that_begins_later_is_not_overdue_before(archive, crack):
    change(archive, crack.code, said("since=2024年3月1日"))
    assert not overdue(archive, date(2024, 4, 1))
    assert overdue(archive, date(2024, 4, 2))


def test_endangered_sites_come_first(archive, site, crack):
    mill = add(archive, kind="site", set_=said("name=重棉四厂", "condition=差"))
    add(archive, kind="monitoring_item", site=mill.code, set_=said("title=沉降", "frequency=year"))
    seen(archive, site, "2020年1月1日", "1.5")
    late = overdue(archive, date(2024, 1, 1))
    assert [(one.site.title, one.danger) for one in late] == [("重棉四厂", 3), ("重庆钢铁厂", 1)]
    seen(archive, site, "2020年1月2日", "7")
    assert overdue(archive, date(2024, 1, 1))[0].site.title == "重庆钢铁厂"
    assert watched(archive)[0].alarm == "red"
    assert [one.site.id for one in watched(archive, mill.code)] == [mill.id]


def test_a_finding_is_open_until_it_is_closed_and_its_measures_have_an_end(archive, site):
    seen(archive, site, "2024年3月5日", findings=["女儿墙松动"])
    (one,) = open_findings(archive)
    change(archive, one.finding.code, said("severity=urgent"))
    measure = add(
        archive,
        kind="measure",
        parent=one.finding.code,
        set_=said("title=临时支护", "due=2024年4月1日"),
    )
    (late,) = overdue(archive, date(2024, 4, 11))
    assert (late.entry.id, late.days, late.danger) == (measure.id, 10, 4)
    change(archive, measure.code, said("done_on=2024年4月12日"))
    assert not overdue(archive, date(2024, 5, 1))
    assert open_findings(archive)[0].measures[0].values["done_on"]["text"] == "2024年4月12日"
    change(archive, one.finding.code, said("closed_on=2024年5月"))
    assert not open_findings(archive)


def test_photographs_from_the_same_viewpoint_lie_together(archive, site):
    for day, view in (("2024年", "J-3"), ("2019年", "J-3"), ("2020年", "")):
        told = [f"title={day}", f"date={day}", *([f"position_code={view}"] if view else [])]
        add(archive, kind="photograph", site=site.code, set_=said(*told))
    found = {
        view: [one.title for one in each] for view, each in same_view(archive, site.code).items()
    }
    assert found == {"J-3": ["2019年", "2024年"]}


def test_an_item_of_another_site_is_refused_and_nothing_is_kept(archive, crack):
    mill = add(archive, kind="site", set_=said("name=重棉四厂"))
    with pytest.raises(Refused, match="item_elsewhere"):
        inspect(archive, mill.code, readings=[Reading(crack.code, "1")])
    with archive.store.reading() as tables:
        assert not tables.entries.of_kinds(["visit"])


def test_thresholds_out_of_order_are_refused_with_a_sentence(archive, crack):
    with pytest.raises(Refused, match="thresholds_backwards") as refused:
        change(archive, crack.code, said("red=0.5"))
    assert "裂缝宽度" in explain(refused.value, "zh")
