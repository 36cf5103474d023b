from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import take_in
from archive_app.archive.viewing import tiles
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.domain.rasters import Raster


@pytest.fixture
def sha256(archive: Archive, site: Entry, files: Path) -> str:
    take_in(archive, Quiet(), site=site.code, paths=[files])
    with archive.store.reading() as tables:
        held = {one.media_type: one.sha256 for one in tables.originals.all()}
    return held["image/jpeg"]


def kept(archive: Archive) -> list[Path]:
    return [path for path in archive.derived.glob("tiles/**/*") if path.is_file()]


def test_tiles_are_made_once_and_kept(archive: Archive, sha256: str):
    assert tiles.raster(archive, sha256) == Raster(64, 48)
    first = tiles.strip(archive, sha256, 0, 0, 0)
    archive.vault.path(sha256).unlink()
    assert tiles.strip(archive, sha256, 0, 0, 0) == first
    assert len(kept(archive)) == 1


def test_a_strip_that_was_cut_short_is_made_again(archive: Archive, sha256: str):
    first = tiles.strip(archive, sha256, 0, 0, 0)
    (path,) = kept(archive)
    path.write_bytes(path.read_bytes()[:-5])
    assert tiles.strip(archive, sha256, 0, 0, 0) == first


def test_a_photograph_has_no_words_to_mark(archive: Archive, sha256: str):
    assert tiles.marks(archive, sha256, 0, ["高炉"]) == []


def test_the_tiles_that_were_used_longest_ago_make_room(archive: Archive, sha256: str):
    tiles.strip(archive, sha256, 0, 0, 0)
    (old,) = kept(archive)
    new = old.with_name("0-0-1")
    new.write_bytes(old.read_bytes())
    os.utime(old, (1, 1))
    tiles.tidy(archive, most=new.stat().st_size)
    assert kept(archive) == [new]
    tiles.tidy(archive)
    assert kept(archive) == [new]
