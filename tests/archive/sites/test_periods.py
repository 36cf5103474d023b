from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add
from archive_app.archive.sites.periods import spans, suggested
from archive_app.domain.entries import Entry


def works(archive: Archive, **dates: str) -> Entry:
    texts = [Assignment("name", "=", "工厂")]
    texts += [Assignment(field, "=", text) for field, text in dates.items()]
    return add(archive, kind="site", set_=texts)


def test_the_founding_year_says_the_period_of_each_scheme(archive: Archive):
    assert suggested(works(archive, founded="1938年")) == {
        "period": "period/formation",
        "national_period": "national_period/war",
    }
    assert suggested(works(archive, founded="1985年"))["period"] == "period/outside"
    assert suggested(works(archive, founded="不详")) == {}
    assert suggested(works(archive)) == {}


def test_a_site_is_in_every_period_that_its_life_touches(archive: Archive):
    steel = works(archive, founded="1938年", closed="1975年")
    young = works(archive, founded="1955年")
    works(archive, founded="不详")
    assert spans(archive) == {
        "period/formation": [steel.id],
        "period/foundation": [steel.id, young.id],
        "period/strategic": [steel.id],
    }
    assert spans(archive, "national_period")["national_period/third_front"] == [steel.id]


def test_the_years_of_its_names_are_part_of_its_life(archive: Archive):
    site = works(archive, founded="1938年")
    texts = [Assignment("name", "=", "第二十九兵工厂"), Assignment("until", "=", "1951年")]
    add(archive, kind="site_name", site=site.code, set_=texts)
    assert spans(archive) == {"period/formation": [site.id], "period/foundation": [site.id]}
