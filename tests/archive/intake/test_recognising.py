from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.intake.intake import take_in
from archive_app.archive.intake.recognising import correct, is_there, recognise
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused, Unavailable
from archive_app.domain.progress import Quiet
from tests.media.readers.test_scans import scan

NEEDED = pytest.mark.skipif(find_spec("rapidocr") is None, reason="archive-app[ocr] is not there")


def taken(archive: Archive, site: Entry, file: Path) -> str:
    [one] = take_in(archive, Quiet(), site=site.code, paths=[file]).taken_in
    return one.code


def said(archive: Archive, code: str) -> list[str]:
    return [passage.text for passage in sheet(archive, code).files[0].passages]


@NEEDED
def test_a_scan_is_read_by_a_machine_and_says_so(archive: Archive, site: Entry, tmp_path: Path):
    code = taken(archive, site, scan(tmp_path / "a.png", "重庆钢铁厂厂史"))
    [done] = recognise(archive, Quiet(), [code]).recognised
    assert (done.code, done.letters) == (code, 7)
    [held] = sheet(archive, code).files
    assert held.facts.note == "machine_read"
    assert held.facts.width
    assert said(archive, code) == ["重庆钢铁厂厂史"]
    assert recognise(archive, Quiet(), [code]).recognised == ()


@pytest.mark.skipif(find_spec("rapidocr") is not None, reason="archive-app[ocr] is there")
def test_where_nothing_recognises_letters_that_is_said(
    archive: Archive, site: Entry, tmp_path: Path
):
    code = taken(archive, site, scan(tmp_path / "a.png", "厂史"))
    assert not is_there()
    with pytest.raises(Unavailable) as told:
        recognise(archive, Quiet(), [code])
    assert told.value.key == "no_ocr"


def test_what_has_a_text_is_left_alone(archive: Archive, site: Entry, files: Path):
    code = taken(archive, site, files / "厂史.txt")
    assert recognise(archive, Quiet(), [code]).recognised == ()


def test_a_person_puts_right_what_was_read_and_can_take_that_back(
    archive: Archive, site: Entry, files: Path
):
    code = taken(archive, site, files / "厂史.txt")
    before = said(archive, code)
    [held] = sheet(archive, code).files
    correct(archive, held.original.sha256, 0, "重庆钢铁厂厂史（订正）")
    assert said(archive, code) == ["重庆钢铁厂厂史（订正）", *before[1:]]
    correct(archive, held.original.sha256, 0, "再订正")
    assert said(archive, code)[0] == "再订正"
    history.undo(archive)
    history.undo(archive)
    assert said(archive, code) == before


def test_there_is_nothing_to_correct_where_nothing_was_read(
    archive: Archive, site: Entry, files: Path
):
    code = taken(archive, site, files / "访谈.wav")
    [held] = sheet(archive, code).files
    with pytest.raises(Refused, match="no_such_passage"):
        correct(archive, held.original.sha256, 0, "没有")
