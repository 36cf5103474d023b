from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.hits import hits_in
from archive_app.archive.catalogue.regions import mark
from archive_app.archive.entries.description import Assignment, add
from archive_app.archive.intake.intake import take_in
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet


def told(archive: Archive, entry: Entry, text: str) -> list[tuple[str, int | None]]:
    return [(place.field, place.file) for place in hits_in(archive, entry.id, text)]


def test_hits_stand_in_the_order_of_the_form(archive: Archive, site: Entry):
    said = {"title": "四号高炉总装图", "description": "高炉的图", "scale": "1:100"}
    set_ = [Assignment(field, "=", text) for field, text in said.items()]
    drawing = add(archive, kind="drawing", site=site.code, set_=set_)
    assert told(archive, drawing, "高炉") == [("title", None), ("description", None)]
    assert told(archive, drawing, "总装 1:100") == [("title", None), ("scale", None)]
    assert told(archive, drawing, "焦炉") == []
    assert told(archive, drawing, "") == []
    [place] = hits_in(archive, drawing.code, "总装")
    assert place.snippet.marks == ((4, 6),)


def test_a_hit_in_a_file_leads_to_its_file(archive: Archive, site: Entry, files: Path):
    take_in(archive, Quiet(), site=site.code, paths=[files / "厂史.txt"])
    with archive.store.reading() as tables:
        entry = next(one for one in tables.entries.all() if one.kind != "site")
    hits = [place for place in hits_in(archive, entry.id, "汉阳铁厂") if place.file is not None]
    assert [(place.field, place.file) for place in hits] == [("passage", 0)]


def test_a_hit_in_a_table_leads_to_its_line_and_one_in_a_region_to_the_region(
    archive: Archive, site: Entry
):
    photo = add(archive, kind="photograph", site=site.code)
    region = mark(archive, photo.id, "0" * 64, 0, (0.1, 0.1, 0.5, 0.5), "高炉的炉门")
    [place] = hits_in(archive, photo.id, "炉门")
    assert (place.entry, place.field, place.region) == (region.id, "title", region.id)


def test_an_entry_that_there_is_not_is_refused(archive: Archive):
    with pytest.raises(Refused, match="unknown_entry"):
        hits_in(archive, "A-9999", "高炉")
