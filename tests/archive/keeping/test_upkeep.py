from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add, put_back, remove
from archive_app.archive.intake.intake import take_in
from archive_app.archive.keeping.upkeep import check, is_clean, rebuild
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from tests.archive.conftest import PERSON


@pytest.fixture
def original(archive: Archive, site: Entry, files: Path) -> Path:
    """Give the one original of the archive."""
    took = take_in(archive, Quiet(), site=site.code, paths=[files / "IMG_0001.jpg"])
    return sheet(archive, took.taken_in[0].id).files[0].path


def numbers(archive: Archive, *, fixity: bool = False) -> list[str]:
    return [finding.number for finding in check(archive, Quiet(), fixity=fixity)]


@pytest.mark.usefixtures("original")
def test_a_sound_archive_is_clean(archive: Archive):
    assert check(archive, Quiet(), fixity=True) == []


def test_an_altered_original_shows_when_every_byte_is_read(archive: Archive, original: Path):
    original.chmod(0o644)
    data = bytearray(original.read_bytes())
    data[len(data) // 2] ^= 1
    original.write_bytes(data)
    assert numbers(archive) == []
    assert numbers(archive, fixity=True) == ["E202"]


def test_a_short_or_missing_original_shows_at_once(archive: Archive, original: Path):
    original.chmod(0o644)
    original.write_bytes(original.read_bytes()[:-1])
    assert numbers(archive) == numbers(archive, fixity=True) == ["E202"]
    original.unlink()
    assert numbers(archive) == numbers(archive, fixity=True) == ["E201"]
    assert not is_clean(check(archive, Quiet()))


def test_an_original_that_the_disk_will_not_give_is_damage(
    archive: Archive, original: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(_: object) -> str:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("archive_app.store.vault.sha256_of", fail)
    assert original.exists()
    assert numbers(archive, fixity=True) == ["E203"]


def test_a_file_that_nothing_names_is_no_damage(archive: Archive, original: Path):
    stray = original.parent / ("f" * 64)
    stray.write_bytes(b"x")
    os.utime(stray, (0, 0))
    findings = check(archive, Quiet())
    assert [(one.number, one.details) for one in findings] == [("E301", {"count": 1})]
    assert is_clean(findings)


def test_edits_behind_our_back_show(archive: Archive, site: Entry):
    writer = archive.store._writer
    assert writer
    writer.execute("update operation set person = '别人'")
    assert numbers(archive) == ["E103"]
    writer.execute("pragma foreign_keys = off")
    writer.execute(
        "insert into draft values ('x', 'y', '{}', '')"
    )  # a draft of no entry is no fault
    writer.execute("pragma ignore_check_constraints = on")
    writer.execute("drop trigger temp.journal_link_insert")
    writer.execute(
        "insert into link (id, source, field, target) values ('l', ?, 'owner', 'nobody')", [site.id]
    )
    assert numbers(archive) == ["E101", "E103"]


def test_a_faulty_declaration_and_an_undeclared_kind_are_named(archive: Archive, site: Entry):
    with archive.operation(archive.step("add")) as tables:
        tables.entries.add(Entry("t", "tower", site.id, "", 0, "Z-0001", "水塔"))
    (archive.folder / "kinds" / "bad.toml").write_text("id =", "utf-8")
    archive.close()
    with open_archive(archive.folder, person=PERSON) as again:
        assert numbers(again) == ["E501", "E401"]


def test_rebuilding_counts_what_it_read(archive: Archive, site: Entry):
    assert rebuild(archive, Quiet()) == 1
    assert site.code


def test_a_reference_code_that_came_back_from_the_trash_twice_is_named(
    archive: Archive, site: Entry
):
    code = Assignment("reference_code", "=", "K021-001")
    gone = add(archive, kind="drawing", site=site.code, set_=[code])
    remove(archive, gone.code)
    add(archive, kind="drawing", site=site.code, set_=[code])
    put_back(archive, gone.code)
    (found,) = check(archive, Quiet())
    assert (found.number, found.damage) == ("E502", False)
    assert found.details == {"code": "K021-001", "count": 2}
