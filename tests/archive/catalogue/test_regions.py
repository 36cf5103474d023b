from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history, regions
from archive_app.archive.catalogue.regions import Region
from archive_app.archive.entries import description
from archive_app.archive.finding.finding import ask
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question

SHA256 = "ab" * 32
BOX = (0.125, 0.5, 0.25, 0.1)


@pytest.fixture
def picture(archive: Archive, site: Entry) -> Entry:
    return description.add(archive, kind="photograph", site=site.code)


def test_a_place_is_drawn_moved_told_and_taken_back(archive: Archive, picture: Entry):
    made = regions.mark(archive, picture.id, SHA256, 2, BOX, "标注 1")
    regions.place(archive, made.id, (0.0, 0.0, 1.0, 1.0))
    regions.tell(archive, made.id, "合影左二", "时任厂长")
    assert regions.regions(archive, picture.id) == [
        Region(made.id, "合影左二", "时任厂长", (0, 0, 1, 1), 2, SHA256[:16])
    ]
    for _ in range(2):
        history.undo(archive)
    (found,) = regions.regions(archive, picture.id)
    assert (found.title, found.box) == ("标注 1", BOX)
    description.remove(archive, made.id)
    assert regions.regions(archive, picture.id) == []


def test_it_is_found_as_its_picture(archive: Archive, picture: Entry):
    made = regions.mark(archive, picture.id, SHA256, 0, BOX, "标注")
    regions.tell(archive, made.id, "鼓风机铭牌", "")
    assert list(ask(archive, Question("鼓风机铭牌"), limit=9).ids) == [picture.id]


def test_a_place_is_on_one_page_of_one_file():
    region = Region("", "", "", BOX, 3, SHA256[:16])
    assert region.is_on(SHA256, 3)
    assert not region.is_on(SHA256, 2)
    assert not region.is_on("cd" * 32, 3)


def test_pictures_have_places_and_buildings_have_none(
    archive: Archive, picture: Entry, site: Entry
):
    building = description.add(archive, kind="building", site=site.code)
    assert regions.marks_regions(archive, picture)
    assert not regions.marks_regions(archive, building)


def test_what_somebody_typed_wrong_is_left_out(archive: Archive, picture: Entry):
    made = regions.mark(archive, picture.id, SHA256, 0, BOX, "标注")
    description.describe(archive, made.id, {"box": "左上角"})
    assert regions.regions(archive, picture.id) == []


PARTS = st.floats(0.001, 1.0)


@given(PARTS, PARTS, PARTS, PARTS)
def test_a_box_is_read_as_it_was_told(left: float, top: float, width: float, height: float):
    box = (left, top, width, height)
    assert regions.read(regions.told(box)) == pytest.approx(box, abs=1e-5)


@pytest.mark.parametrize("text", ["", "1 2 3", "1 2 3 4 5", "10 10 0 10", "101 1 1 1"])
def test_what_is_no_box_is_none(text: str):
    assert regions.read(text) is None
