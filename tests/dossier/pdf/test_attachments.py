"""Files inside a PDF."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pikepdf
import pytest

from archive_app.domain.errors import Damaged
from archive_app.dossier.blocks import Attached, Note, Plan, Shown
from archive_app.dossier.letting_out import ordered


@pytest.fixture
def scan(tmp_path: Path) -> Attached:
    path = tmp_path / "图.tif"
    path.write_bytes(b"II*\0" * 1000)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return Attached("A-1 图.tif", "image/tiff", "Source", "平面图", file=Shown(path, sha256))


@pytest.fixture
def carrying(plan_of):
    def make(*files: Attached) -> Plan:
        from dataclasses import replace  # noqa: PLC0415 - of this alone

        return replace(plan_of([Note("甲")]), attached=files)

    return make


def test_files_come_out_as_they_went_in(dossier, carrying, scan, tmp_path):
    data = Attached("dossier.json", "application/json", "Data", "案卷", text='{"甲": 1}')
    dossier(carrying(data, scan))
    with pikepdf.open(tmp_path / "案卷.pdf") as document:
        assert document.check_pdf_syntax() == []
        found = {one.filename: one.get_file().read_bytes() for one in document.attachments.values()}
        relations = [str(one.AFRelationship) for one in document.Root.AF]
    assert found == {"dossier.json": data.text.encode(), "A-1 图.tif": b"II*\0" * 1000}
    assert relations == ["/Data", "/Source"]


def test_a_document_with_files_says_that_it_is_the_third_part(dossier, carrying, scan, tmp_path):
    dossier(carrying())
    assert b"<pdfaid:part>2" in (tmp_path / "案卷.pdf").read_bytes()
    dossier(carrying(scan))
    assert b"<pdfaid:part>3" in (tmp_path / "案卷.pdf").read_bytes()


def test_an_altered_or_missing_original_stops_the_dossier(dossier, carrying, scan, tmp_path):
    scan.file.path.write_bytes(b"II*\1" * 1000)
    with pytest.raises(Damaged, match="original_altered"):
        dossier(carrying(scan))
    scan.file.path.unlink()
    with pytest.raises(Damaged, match="original_missing"):
        dossier(carrying(scan))
    assert not (tmp_path / "案卷.pdf").exists()


def test_pages_are_counted_as_they_say_themselves(dossier, carrying, casefile, profile, tmp_path):
    from archive_app.dossier.plan import plan  # noqa: PLC0415 - of this alone

    dossier(carrying())
    with pikepdf.open(tmp_path / "案卷.pdf") as document:
        assert int(document.Root.PageLabels.Nums[1].St) == 1
    dossier(plan(ordered(casefile(), profile, "internal")))
    with pikepdf.open(tmp_path / "案卷.pdf") as document:
        first, cover, _, count = document.Root.PageLabels.Nums
    assert (int(first), str(cover.P), int(count.St)) == (0, "封面", 2)
