"""What travels inside a dossier."""

from __future__ import annotations

import pytest

from archive_app.dossier.attaching import attached
from archive_app.dossier.facts import Issue


@pytest.fixture
def items(item, held, jpeg, tmp_path):
    scan, talk = tmp_path / "图.tif", tmp_path / "访谈.txt"
    scan.write_bytes(b"II*\0")
    talk.write_text("问：", "utf-8")
    return [
        item("photograph", "东立面", {}, [held(jpeg())]),
        item("drawing", "平面图", {}, [held(scan, "image/tiff")]),
        item("sound", "访谈", {}, [held(talk, "text/plain")]),
        item("history", "厂史", {}, [held(talk, "text/plain")]),
    ]


def test_data_scans_and_transcripts_go_with_it(casefile, profile, items):
    found = attached(Issue(casefile(*items), profile, profile.scope("internal")), items)
    assert [(one.name, one.relation) for one in found] == [
        ("dossier.json", "Data"),
        ("A-0002 图.tif", "Source"),
        ("A-0003 访谈.txt", "Supplement"),
    ]
    assert found[1].file.sha256 == items[1].files[0].original.sha256


def test_a_public_dossier_carries_no_file_that_tells_more_than_its_pages(casefile, profile, items):
    found = attached(Issue(casefile(*items), profile, profile.scope("public")), items)
    assert [one.name for one in found] == ["dossier.json"]
