"""Small pictures are made beside the window, the last asked for first, and kept within bounds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.archive.intake import intake
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.find import thumbnails as module
from archive_app.ui.find.thumbnails import Thumbnails

Settle = Callable[[], None]
Photo = Callable[[str], Path]


@pytest.fixture
def shas(desk: Desk, works: Entry, photo: Photo) -> list[str]:
    paths = [photo(f"{name}.png") for name in "abcd"]
    intake.take_in(desk.archive, Quiet(), site=works.id, paths=paths)
    with desk.archive.store.reading() as tables:
        entries = tables.entries.ids(site=works.id, kind="photograph")
        return [one.original.sha256 for one in tables.originals.of(entries)]


def test_a_picture_comes_later_and_is_then_at_hand(
    thumbnails: Thumbnails, shas: list[str], settle: Settle
) -> None:
    assert thumbnails.picture(shas[0], 32) is None
    settle()
    picture = thumbnails.picture(shas[0], 32)
    assert picture is not None
    assert (picture.width(), picture.height()) == (32, 24)


def test_what_cannot_be_seen_is_a_null_picture(thumbnails: Thumbnails, settle: Settle) -> None:
    thumbnails.picture("0" * 64, 32)
    settle()
    picture = thumbnails.picture("0" * 64, 32)
    assert picture is not None
    assert picture.isNull()


def test_no_more_is_kept_than_so_many_bytes(
    thumbnails: Thumbnails, shas: list[str], settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "KEPT_BYTES", 2 * 32 * 24 * 4)
    for sha256 in shas:
        thumbnails.picture(sha256, 32)
        settle()
    kept = [sha256 for sha256 in shas if thumbnails.picture(sha256, 32) is not None]
    settle()
    assert kept == shas[-2:]


def test_what_was_scrolled_past_is_not_made(
    thumbnails: Thumbnails, shas: list[str], settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "WAITING", 1)
    made: list[str] = []
    thumbnails.came.connect(made.append)
    for sha256 in shas:
        thumbnails.picture(sha256, 32)
    settle()
    assert set(made) == {shas[0], shas[1], shas[3]}  # two were begun at once, one waited
