"""What the tests of taking in share: files that are held, new, one record, and no files at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.archive.intake.intake import take_in
from archive_app.archive.intake.plan import Plan, plan
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk

Photo = Callable[[str], Path]


@pytest.fixture
def card(works: Entry, desk: Desk, photo: Photo, tmp_path: Path) -> Path:
    """A folder with both sides of a photograph, one that is held, one that is none, and another."""
    for name in ("甲正.png", "甲背.png", "已有.png", "新.png"):
        photo(f"card/{name}")
    folder = tmp_path / "card"
    (folder / "坏.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    take_in(desk.archive, Quiet(), site=works.id, paths=[folder / "已有.png"])
    return folder


@pytest.fixture
def trial(desk: Desk, works: Entry, card: Path) -> Plan:
    """What would become of these files."""
    return plan(desk.archive, Quiet(), site=works.id, paths=[card])
