from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.intake.nearby import nearest_sites, site_points
from archive_app.domain.readings import Facts


def lying(archive: Archive, name: str, place: str) -> str:
    said = [assignment(f"name={name}"), assignment(f"place={place}")]
    return add(archive, kind="site", set_=said).code


def test_the_sites_near_to_a_photograph_are_offered_the_nearest_first(archive: Archive):
    far = lying(archive, "远厂", "29.60,106.60 WGS84")
    near = lying(archive, "近厂", "29.501,106.501 WGS84")
    nearest = lying(archive, "本厂", "29.500,106.500 CGCS2000")
    points = site_points(archive)
    found = nearest_sites(points, Facts(latitude=29.5, longitude=106.5))
    assert [each.code for each in found] == [nearest, near]
    assert found[0].metres == pytest.approx(0, abs=1)
    assert found[1].metres == pytest.approx(147, abs=3)
    assert far in {point.code for point in points}


def test_what_says_no_place_is_near_to_none(archive: Archive):
    lying(archive, "本厂", "29.500,106.500 WGS84")
    assert nearest_sites(site_points(archive), Facts()) == []
