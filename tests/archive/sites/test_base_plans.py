"""Control points are details of a drawing: kept, undone and found again like all that is said."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.catalogue.regions import mark
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.attaching import attach_files
from archive_app.archive.entries.description import add, remove
from archive_app.archive.results.retrieval import sheet
from archive_app.archive.sites.base_plans import (
    add_control_point,
    base_plans,
    control_points,
    pages_to_place,
    sheet_picture,
    takes_control_points,
)
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.maps.plane import placed

HERE, THERE = "29.48,106.48 WGS84", "29.49,106.49 WGS84"


@pytest.fixture
def drawing(archive: Archive, site: Entry) -> Entry:
    return add(archive, kind="drawing", site=site.code, set_=[assignment("title=总图")])


@pytest.fixture
def sha256(archive: Archive, drawing: Entry, files: Path) -> str:
    attach_files(archive, drawing.id, [files / "总装图.tif"])
    with archive.store.reading() as tables:
        return next(tables.originals.of([drawing.id])).original.sha256


def test_a_point_of_a_sheet_is_kept_with_its_place(
    archive: Archive, drawing: Entry, sha256: str
) -> None:
    add_control_point(archive, drawing.id, sha256, (0.25, 0.5), HERE)
    (found,) = control_points(archive, drawing.id, sha256)
    assert (found.title, found.at, found.text) == ("1", (0.25, 0.5), HERE)
    assert found.place == placed((29.48, 106.48))
    assert found.pair(800, 400).pixel == (200, 200)
    assert control_points(archive, drawing.id, sha256, 1) == []
    undo(archive)
    assert control_points(archive, drawing.id, sha256) == []


def test_a_sheet_lies_on_the_map_as_soon_as_it_has_points_enough(
    archive: Archive, site: Entry, drawing: Entry, sha256: str
) -> None:
    add_control_point(archive, drawing.id, sha256, (0, 0), HERE)
    assert base_plans(archive, site.id) == []
    second = add_control_point(archive, drawing.id, sha256, (1, 1), THERE)
    (plan,) = base_plans(archive, site.id)
    assert (plan.entry, plan.title, plan.sha256, plan.page) == (drawing.id, "总图", sha256, 0)
    assert [one.title for one in plan.points] == ["1", "2"]
    seen = sheet_picture(archive, plan.sha256, plan.media_type, plan.page)
    assert seen is not None
    with Image.open(BytesIO(seen)) as picture:
        assert picture.size == (600, 400)
    remove(archive, second.id)
    assert base_plans(archive, site.id) == []


def test_a_page_of_a_pdf_is_a_sheet_beside_other_files_and_other_details(
    archive: Archive, site: Entry, drawing: Entry, sha256: str, tmp_path: Path
) -> None:
    path = tmp_path / "总图.pdf"
    canvas = Canvas(str(path), pagesize=(400, 200))
    canvas.showPage()
    canvas.rect(0, 0, 400, 200, fill=1)
    canvas.save()
    attach_files(archive, drawing.id, [path])
    mark(archive, drawing.id, sha256, 0, (0.1, 0.1, 0.2, 0.2), "车间")
    other = add(archive, kind="drawing", site=site.code, set_=[assignment("title=另一张")])
    mark(archive, other.id, sha256, 0, (0.1, 0.1, 0.2, 0.2), "车间")
    with archive.store.reading() as tables:
        pdf = list(tables.originals.of([drawing.id]))[1].original.sha256
    for at, said in (((0, 0), HERE), ((1, 1), THERE)):
        add_control_point(archive, drawing.id, pdf, at, said, page=1)
    (plan,) = base_plans(archive, site.id)
    assert (plan.sha256, plan.page) == (pdf, 1)
    seen = sheet_picture(archive, plan.sha256, plan.media_type, plan.page)
    assert seen is not None
    with Image.open(BytesIO(seen)) as picture:
        assert picture.size == (1600, 800)
        assert max(picture.convert("L").getextrema()) < 20
    assert sheet_picture(archive, sha256, "image/tiff", 3) is None


def test_what_is_no_place_is_refused_and_what_nobody_may_convert_places_nothing(
    archive: Archive, drawing: Entry, sha256: str
) -> None:
    with pytest.raises(Refused, match="bad_place"):
        add_control_point(archive, drawing.id, sha256, (0, 0), "厂门口")
    add_control_point(archive, drawing.id, sha256, (0, 0), "29.4,106.4 Xian80")
    assert control_points(archive, drawing.id, sha256) == []


def test_every_page_of_a_pdf_can_be_placed_and_what_cannot_be_seen_is_left_out(
    archive: Archive, site: Entry, files: Path, tmp_path: Path
) -> None:
    path = tmp_path / "两页.pdf"
    canvas = Canvas(str(path))
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    paper = add(archive, kind="document", site=site.code, set_=[assignment("title=报告")])
    attach_files(archive, paper.id, [files / "厂史.txt", files / "总装图.tif", path])
    found = pages_to_place(sheet(archive, paper.id).files)
    pages = [("总装图.tif", 0), ("两页.pdf", 0), ("两页.pdf", 1)]
    assert [(one.file_name, page) for one, page in found] == pages


def test_drawings_scans_and_papers_take_control_points_and_sites_do_not(
    archive: Archive, site: Entry, drawing: Entry
) -> None:
    assert takes_control_points(archive, drawing)
    for kind in ("photograph", "document"):
        assert takes_control_points(archive, add(archive, kind=kind, site=site.code))
    assert not takes_control_points(archive, site)
