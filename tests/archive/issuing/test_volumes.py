"""A dossier in several files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import take_in
from archive_app.archive.issuing.editions import issue_again
from archive_app.archive.issuing.issuing import Planned, planned
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.volumes import issue_drafts, issue_finals, volume_path
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet

FEW = 9


@pytest.fixture
def told(archive: Archive, site: Entry, files: Path):
    take_in(archive, Quiet(), site=site.code, paths=[files])
    return planned(archive, site.code, Order(most_pages=FEW))


def _of(told: Planned, most_pages: int) -> Planned:
    return replace(told, order=replace(told.order, most_pages=most_pages))


def test_each_volume_is_a_file_beside_the_others(told, tmp_path: Path):
    issued = list(issue_drafts(Quiet(), told, target=tmp_path / "案卷.pdf"))
    assert [one.path.name for one in issued] == [
        f"案卷-{number:02}.pdf" for number in range(1, len(issued) + 1)
    ]
    assert len(issued) > 1
    for one in issued:
        with pypdfium2.PdfDocument(one.path) as document:
            assert len(document) == one.pages <= FEW


def test_a_dossier_in_one_volume_keeps_its_name(told, tmp_path: Path):
    (issued,) = issue_drafts(Quiet(), _of(told, 500), target=tmp_path / "案卷.pdf")
    assert issued.path == tmp_path / "案卷.pdf"


def test_each_final_volume_is_an_edition_that_comes_again(archive: Archive, told, tmp_path: Path):
    found = list(issue_finals(archive, Quiet(), told, target=tmp_path / "案卷.pdf", reason="试装"))
    assert len({edition.number for _, edition in found}) == len(found) > 1
    assert {edition.values["edition"] for _, edition in found} == {1}
    assert [edition.volume for _, edition in found] == [
        f"{number}/{len(found)}" for number in range(1, len(found) + 1)
    ]
    issued, last = found[-1]
    again = issue_again(archive, Quiet(), number=last.number, target=tmp_path / "again.pdf")
    assert again.sha256 == issued.sha256


def test_volumes_that_are_too_small_are_refused_before_anything_is_written(told, tmp_path: Path):
    with pytest.raises(Refused, match="volume_too_small"):
        list(issue_drafts(Quiet(), _of(told, 2), target=tmp_path / "案卷.pdf"))
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_volume_is_named_after_the_whole():
    assert volume_path(Path("甲/案卷.pdf"), 3, 12) == Path("甲/案卷-03.pdf")
    assert volume_path(Path("甲/案卷.pdf"), 1, 1) == Path("甲/案卷.pdf")
