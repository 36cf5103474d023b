"""An edition is issued once, changed by nobody, and written again with the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.issuing import editions, issuing
from archive_app.archive.issuing.editions import Edition
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Damaged, Refused
from archive_app.domain.progress import Quiet

Final = Callable[[Entry, Path], Edition]


def test_a_draft_says_that_it_is_one(archive: Archive, filled: Entry, tmp_path: Path):
    issuing.issue(archive, Quiet(), site=filled.code, target=tmp_path / "草稿.pdf")
    with pypdfium2.PdfDocument(tmp_path / "草稿.pdf") as document:
        assert all("草稿" in page.get_textpage().get_text_bounded() for page in document)
    assert editions.editions(archive) == []


def test_the_same_bytes_come_again_though_everything_changed(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    edition = final(filled, tmp_path / "定稿.pdf")
    description.change(archive, filled.code, [Assignment("name", "=", "改了名的厂")])
    for preview in (archive.derived / "previews").rglob("*"):
        if preview.is_file():
            preview.unlink()
    again = editions.issue_again(
        archive, Quiet(), number=edition.number, target=tmp_path / "again.pdf"
    )
    assert again.sha256 == edition.sha256
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "定稿.pdf").read_bytes()


def test_nobody_changes_an_edition_but_its_remarks(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    number = final(filled, tmp_path / "定稿.pdf").number
    for wrong in (Assignment("pages", "=", "3"), Assignment("title", "=", "别的")):
        with pytest.raises(Refused, match="edition_is_fixed"):
            description.change(archive, number, [wrong])
    with pytest.raises(Refused, match="edition_is_fixed"):
        description.add(archive, kind="edition", site=filled.code)
    changed = description.change(archive, number, [Assignment("remarks", "=", "已移交")])
    assert changed.values["remarks"] == "已移交"


def test_issuing_can_be_undone_and_made_again(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    edition = final(filled, tmp_path / "定稿.pdf")
    history.undo(archive)
    assert editions.editions(archive) == []
    history.redo(archive)
    assert editions.editions(archive) == [edition]


def test_what_came_out_otherwise_is_not_saved(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    edition = final(filled, tmp_path / "定稿.pdf")
    with archive.operation(archive.step("change")) as tables:
        entry = tables.entries.get(edition.id)
        assert entry
        tables.entries.describe(entry.id, entry.title, {**entry.values, "sha256": "0" * 64})
    with pytest.raises(Damaged, match="edition_differs"):
        editions.issue_again(archive, Quiet(), number=edition.number, target=tmp_path / "again.pdf")
    assert not (tmp_path / "again.pdf").exists()


def test_what_is_no_edition_is_refused(archive: Archive, filled: Entry, tmp_path: Path):
    with pytest.raises(Refused, match="not_an_edition"):
        editions.issue_again(archive, Quiet(), number=filled.code, target=tmp_path / "x.pdf")


def test_a_kept_plan_that_was_altered_is_damage(
    archive: Archive, final: Final, filled: Entry, tmp_path: Path
):
    edition = final(filled, tmp_path / "定稿.pdf")
    with archive.store.reading() as tables:
        (file,) = tables.originals.of([edition.id])
    path = archive.vault.path(file.original.sha256)
    path.chmod(0o644)
    path.write_bytes(b"altered")
    with pytest.raises(Damaged, match="original_altered"):
        editions.plan_of(archive, edition)
