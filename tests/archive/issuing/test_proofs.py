"""A proof is the dossier as it would be now, and no file of anybody's."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.intake.intake import take_in
from archive_app.archive.issuing import proofs
from archive_app.archive.issuing.orders import Order
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.progress import Quiet


def test_what_is_in_it_and_what_it_lacks_is_told_at_once(
    archive: Archive, site: Entry, files: Path
):
    take_in(archive, Quiet(), site=site.code, paths=[files])
    checked = proofs.check(archive, site.id, Order("site-dossier", "internal"))
    told = {one.name: one.records for one in checked.contents}
    assert next(count for name, count in told.items() if "照片" in name) == 1
    assert next(count for name, count in told.items() if "目录" in name) == 0
    assert not checked.readiness.is_ready


def test_its_pages_are_pictures_and_it_goes_when_nobody_has_it(archive: Archive, site: Entry):
    checked = proofs.check(archive, site.id, Order("site-dossier", "internal"))
    made = proofs.proof(archive, Quiet(), checked)
    path = made.issued.path
    assert made.page(made.issued.pages - 1, 300).startswith(b"\xff\xd8")
    made.drop()
    assert not path.parent.exists()
    again = proofs.proof(archive, Quiet(), checked)
    path = again.issued.path
    del again
    assert not path.parent.exists()


def test_one_that_is_stopped_leaves_nothing(
    archive: Archive, site: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    class Stopped(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:  # noqa: ARG002 - as `Progress`
            raise Cancelled

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "t"))
    (tmp_path / "t").mkdir()
    checked = proofs.check(archive, site.id, Order("site-dossier", "internal"))
    with pytest.raises(Cancelled):
        proofs.proof(archive, Stopped(), checked)
    assert list((tmp_path / "t").iterdir()) == []


def test_what_cannot_be_issued_is_refused(archive: Archive, site: Entry):
    with pytest.raises(Refused):
        proofs.check(archive, site.id, Order("none", "internal"))


def test_a_part_that_is_left_out_is_still_told_of(archive: Archive, site: Entry):
    description.add(archive, kind="history", site=site.id)
    whole = {one.part: one for one in proofs.check(archive, site.id).contents}
    assert whole["texts"].held
    without = proofs.check(archive, site.id, Order(without=("texts",))).contents
    told = {one.part: one for one in without}
    assert list(told) == list(whole)
    assert [part for part, one in told.items() if not one.held] == ["texts"]
