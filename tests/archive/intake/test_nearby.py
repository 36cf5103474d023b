from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.intake.nearby import site_points
from archive_app.domain.readings import Facts


def lying(archive: Archive, name: str, place: str) -> str:
    said = [assignment(f"name={name}"), assignment(f"place={place}")]
    return add(archive, kind="site", set_=said).code


def test_the_sites_near_to_a_photograph_are_offered_the_nearest_first(archive: Archive):
    far = lying(archive, "远厂", "29.60,106.60 WGS84")
    near = lying(archive, "近厂", "29.501,106.501 WGS84")
    nearest = lying(archive, "本厂", "29.500,106.500 CGCS2000")
    here = Facts(latitude=29.5, longitude=106.5)
    found = site_points(archive).near(here)
    assert [each.code for each in found] == [nearest, near]
    assert found[0].metres == pytest.approx(0, abs=1)
    assert found[1].metres == pytest.approx(147, abs=3)
    there = Facts(latitude=29.6, longitude=106.6)
    assert [each.code for each in site_points(archive).near(there)] == [far]


def test_what_says_no_place_is_near_to_none(archive: Archive):
    lying(archive, "本厂", "29.500,106.500 WGS84")
    assert site_points(archive).near(Facts()) == ()


def test_the_site_near_which_most_was_taken_is_the_likeliest(archive: Archive):
    once = lying(archive, "一厂", "29.500,106.500 WGS84")
    often = lying(archive, "二厂", "29.550,106.500 WGS84")
    taken = [Facts(latitude=latitude, longitude=106.5) for latitude in (29.551, 29.5, 29.5505)]
    found = site_points(archive).likeliest([*taken, Facts()])
    assert [(near.code, count) for near, count in found] == [(often, 2), (once, 1)]
    assert found[0][0].metres == pytest.approx(55, abs=2)
