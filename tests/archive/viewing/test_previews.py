from __future__ import annotations

import os
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import take_in
from archive_app.archive.viewing import previews
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet


@pytest.fixture
def originals(archive: Archive, site: Entry, files: Path) -> dict[str, str]:
    take_in(archive, Quiet(), site=site.code, paths=[files])
    with archive.store.reading() as tables:
        return {one.media_type: one.sha256 for one in tables.originals.all()}


def test_a_preview_that_was_deleted_is_made_again(archive: Archive, originals: dict[str, str]):
    first = previews.preview(archive, originals["image/jpeg"])
    shutil.rmtree(archive.derived)
    second = previews.preview(archive, originals["image/jpeg"])
    assert first
    assert second
    assert Image.open(BytesIO(first)).size == Image.open(BytesIO(second)).size == (64, 48)
    assert previews.preview(archive, originals["image/jpeg"], 1000)


def test_what_was_never_looked_at_lacks_its_preview(archive: Archive, originals: dict[str, str]):
    with archive.store.reading() as tables:
        entries = tables.entries.ids()
    lacking = previews.lacking(archive, entries)
    assert originals["image/jpeg"] in lacking
    assert len(lacking) < len(originals)  # of others it was made when they were read
    for sha256 in lacking:
        previews.preview(archive, sha256)
    assert previews.lacking(archive, entries) == []


def test_where_there_is_nothing_to_see_there_is_no_preview(archive: Archive):
    missing = "0" * 64
    assert previews.preview(archive, missing) is None
    assert previews.preview(archive, missing) is None  # and it is not tried again and again


def test_a_cache_that_cannot_be_written_is_no_failure(archive: Archive, originals: dict[str, str]):
    shutil.rmtree(archive.derived)
    archive.derived.write_bytes(b"a file where the folder should be")
    assert previews.preview(archive, originals["image/jpeg"])
    assert previews.kept_path(archive, originals["image/jpeg"], 384) is None
    archive.derived.unlink()


def test_previews_are_bounded_and_what_was_looked_at_lately_stays(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(previews, "MOST", 3000)
    folder = archive.derived / "previews" / previews.RECIPE / "384" / "ab"
    names = [f"ab{number:062}" for number in range(4)]
    for age, name in enumerate(names[:3]):
        previews.keep(archive, name, 384, bytes(1000))
        os.utime(folder / name, (age, age))
    assert previews.preview(archive, names[0]) == bytes(1000)
    previews.keep(archive, names[3], 384, bytes(1000))
    assert {path.name for path in folder.iterdir()} == {names[0], names[2], names[3]}
