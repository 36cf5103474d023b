"""The figures of a year are those of sites and venues, and only what was said is added."""

from __future__ import annotations

from decimal import Decimal

from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.programme.benefits import benefits


def said(*texts):
    return [assignment(text) for text in texts]


def test_the_figures_of_a_year_are_added_up(archive, site):
    museum = add(archive, kind="carrier", site=site.code, set_=said("title=博物馆"))
    for parent, *told in (
        (site, "year=2023", "visitors=1000", "income=0.1万元", "days_open=300"),
        (museum, "year=2023", "visitors=234", "income=0.2万元", "posts=12"),
        (museum, "year=2022", "visitors=5"),
    ):
        add(archive, kind="benefit", parent=parent.code, set_=said(*told))
    latest, before = benefits(archive)
    assert (latest.year, before.year) == (2023, 2022)
    assert latest.counted == {"visitors": 1234, "posts": 12}
    assert latest.income == {"万元": Decimal("0.3")}
    assert [one.of.id for one in latest.benefits] == [site.id, museum.id]
    assert latest.benefits[0].counted["days_open"] == 300
    assert [one.year for one in benefits(archive, 2022)] == [2022]


def test_a_line_without_a_year_is_in_none(archive, site):
    add(archive, kind="benefit", site=site.code, set_=said("visitors=7"))
    assert benefits(archive) == []
