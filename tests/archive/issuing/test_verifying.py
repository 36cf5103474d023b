"""A file is an edition or it is not; what has changed since is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.issuing import filing, issuing
from archive_app.archive.issuing.editions import Edition
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.verifying import verify_file, verify_paper
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return tmp_path / "定稿.pdf"


@pytest.fixture
def edition(archive: Archive, site: Entry, pdf: Path) -> Edition:
    """Give an edition of a site with one record."""
    description.add(
        archive, kind="history", site=site.code, set_=[Assignment("title", "=", "厂史")]
    )
    told = issuing.planned(archive, site.code, Order("site-dossier", "internal"))
    return filing.issue_final(archive, Quiet(), told, target=pdf, reason="先行归档")[1]


def test_the_very_file_is_the_edition(archive: Archive, edition: Edition, pdf: Path):
    found = verify_file(archive, pdf)
    assert found.edition == edition
    assert found.changed == ()


def test_a_byte_more_and_it_is_none_though_it_says_so(
    archive: Archive, edition: Edition, pdf: Path
):
    pdf.write_bytes(pdf.read_bytes() + b"\n")
    found = verify_file(archive, pdf)
    assert found.edition is None
    assert found.claims == f"{edition.number} {edition.values['check_code']}"


def test_a_draft_and_any_other_file_claim_nothing(
    archive: Archive, site: Entry, edition: Edition, tmp_path: Path
):
    issuing.issue(archive, Quiet(), site=site.code, target=tmp_path / "草稿.pdf")
    (tmp_path / "empty.pdf").touch()
    for name in ("草稿.pdf", "empty.pdf"):
        found = verify_file(archive, tmp_path / name)
        assert (found.edition, found.claims) == (None, "")
    with pytest.raises(Refused, match="no_such_file"):
        verify_file(archive, tmp_path / "none.pdf")
    with pytest.raises(Refused, match="unreadable_file"):
        verify_file(archive, tmp_path)


def test_what_has_changed_since_is_told_by_entry_and_field(
    archive: Archive, site: Entry, edition: Edition, pdf: Path
):
    description.change(archive, site.code, [Assignment("introduction", "=", "新写的简介")])
    record = description.entry_of(archive, "A-0002")
    description.remove(archive, record.code)
    other = description.add(archive, kind="site", set_=[Assignment("name", "=", "别的厂")])
    changed = {one.code: one for one in verify_file(archive, pdf).changed}
    assert changed[site.code].fields == ("introduction",)
    assert changed[record.code].removed
    assert other.code not in changed
    assert edition.number not in changed


def test_paper_is_verified_by_its_number_and_its_code(archive: Archive, edition: Edition):
    code = str(edition.values["check_code"])
    assert verify_paper(archive, edition.number, code.lower()).edition == edition
    assert verify_paper(archive, edition.number, "0000-0000").edition is None
    with pytest.raises(Refused, match="not_an_edition"):
        verify_paper(archive, "A-0001", code)


def test_an_edition_whose_plan_is_gone_is_not_vouched_for(archive: Archive, edition: Edition):
    with archive.store.reading() as tables:
        (file,) = tables.originals.of([edition.id])
    archive.vault.path(file.original.sha256).unlink()
    code = str(edition.values["check_code"])
    assert verify_paper(archive, edition.number, code).edition is None
