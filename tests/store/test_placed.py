"""The store hands out places as they are written, few by few and all at once alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, create
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, remove
from archive_app.store import placed


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create(tmp_path / "a.archive", person="王工") as made:
        yield made


@pytest.mark.parametrize("many", [0, 5_000])
def test_places_are_those_of_the_entries_asked_for(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(placed, "MANY", many)
    said = [assignment("name=厂"), assignment("place=29.5,106.5 WGS84")]
    site, other, gone = (add(archive, kind="site", set_=said) for _ in range(3))
    remove(archive, gone.id)
    for name, sort in (("角", "boundary"), ("心", "centre")):
        told = (f"title={name}", "place=29.4,106.4 WGS84", f"point_type={sort}", "accuracy=3")
        add(archive, kind="survey_point", parent=site.id, set_=[assignment(one) for one in told])
    with archive.store.reading() as tables:
        (own,) = tables.placed.own([site.id, gone.id])
        points = list(tables.placed.points([site.id, other.id]))
        titles = tables.placed.titles([site.id, gone.id])
        assert list(tables.placed.photographed([site.id])) == []
    assert (own.of, own.entry, own.title) == (site.id, site.id, "厂")
    assert own.place["crs"] == "WGS84"
    assert [(one.of, one.title, one.sort, one.accuracy) for one in points] == [
        (site.id, "角", "point_type/boundary", 3),
        (site.id, "心", "point_type/centre", 3),
    ]
    assert titles == {site.id: "厂"}
