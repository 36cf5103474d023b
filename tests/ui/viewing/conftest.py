"""An entry with files to look at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from archive_app.archive import intake, retrieval
from archive_app.archive.archive import Archive
from archive_app.archive.retrieval import Sheet
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet


@pytest.fixture
def sheet_of(archive: Archive, works: Entry) -> Callable[[Path], Sheet]:
    """Takes a file in and returns its entry whole."""

    def sheet_of(path: Path) -> Sheet:
        report = intake.take_in(archive, Quiet(), site=works.id, paths=[path])
        return retrieval.sheet(archive, report.taken_in[0].id)

    return sheet_of


@pytest.fixture
def pages(tmp_path: Path, sheet_of: Callable[[Path], Sheet]) -> Sheet:
    """A scan of two pages, the first of them of several tiles."""
    path = tmp_path / "厂史.tif"
    second = Image.new("L", (300, 200), 90)
    Image.new("L", (1200, 800), 200).save(path, save_all=True, append_images=[second])
    return sheet_of(path)
