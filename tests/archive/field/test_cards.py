from __future__ import annotations

import os
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from archive_app.archive.field.cards import PHOTOGRAPHS, SOUNDS, fresh, pictures_of
from archive_app.archive.intake.marks import mark

TODAY = datetime.now().astimezone().date()


@pytest.fixture
def card(tmp_path: Path) -> Path:
    """A card with a photograph of today, one of last week, and a sound."""
    folder = tmp_path / "DCIM" / "100"
    folder.mkdir(parents=True)
    for name in ("DSC1.JPG", "DSC2.jpg", "REC1.wav", "notes.txt"):
        (folder / name).write_bytes(name.encode())
    before = (datetime.now() - timedelta(days=7)).timestamp()  # noqa: DTZ005 - the wall clock
    os.utime(folder / "DSC1.JPG", (before, before))
    return tmp_path


def names(card: Path, suffixes: frozenset[str], since: date | None, *seen: Path) -> list[str]:
    return [path.name for path in fresh(card, suffixes, since, {mark(one) for one in seen})]


def test_the_newest_are_those_of_today(card: Path):
    assert names(card, PHOTOGRAPHS, TODAY) == ["DSC2.jpg"]
    assert names(card, SOUNDS, TODAY) == ["REC1.wav"]
    assert names(card, PHOTOGRAPHS, TODAY + timedelta(days=1)) == []


def test_all_days_may_be_asked_for(card: Path):
    assert names(card, PHOTOGRAPHS, None) == ["DSC1.JPG", "DSC2.jpg"]


def test_what_goes_while_one_looks_is_no_fault(card: Path):
    gone = card / "DCIM" / "100" / "DSC3.jpg"
    gone.symlink_to(card / "pulled out")
    assert names(card, PHOTOGRAPHS, TODAY) == ["DSC2.jpg"]


def test_what_was_seen_is_left_out_until_it_changes(card: Path):
    seen = card / "DCIM" / "100" / "DSC2.jpg"
    known = {mark(seen)}
    assert names(card, PHOTOGRAPHS, TODAY, seen) == []
    seen.write_bytes(b"another photograph of the same name")
    assert fresh(card, PHOTOGRAPHS, TODAY, known) == [seen]


def test_a_card_is_told_by_the_folder_that_cameras_make(card: Path, tmp_path: Path):
    other = tmp_path / "stick"
    other.mkdir()
    assert pictures_of([other, card]) == [card / "DCIM"]
