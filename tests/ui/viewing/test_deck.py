"""Sounds and films are played on the same deck, or one line says what is missing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.results.retrieval import Sheet
from archive_app.domain.casefile import HeldFile
from archive_app.ui.describe import files
from archive_app.ui.desk import Desk
from archive_app.ui.viewing import film
from archive_app.ui.viewing.deck import LINE, Deck
from archive_app.ui.viewing.waveform import HEIGHT
from tests.ui.viewing.conftest import Ear


@pytest.fixture
def deck(desk: Desk, ear: Ear, qtbot: QtBot) -> Deck:
    """An empty deck."""
    made = Deck(desk, lambda: ear)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """The optional part is not installed."""
    monkeypatch.setattr(film, "plays_films", lambda: False)


def test_a_sound_shows_its_waveform_and_stands_at_its_second(
    deck: Deck, talk: Sheet, settle: Callable[[], None]
) -> None:
    deck.load(talk.files[0], 4.0)
    settle()
    assert deck.time.text() == "0:04 / 0:10"
    assert deck.wave.wave.peaks
    assert deck.pictures.isHidden()
    deck.wave.sought.emit(7.0)
    assert deck.player.position == 7.0
    deck.buttons["back"].click()
    assert deck.player.position == 4.0
    deck.buttons["play"].click()
    assert deck.buttons["play"].text() == "暂停"
    settle()
    assert deck.buttons["play"].text() == "播放"
    deck.close_file()
    assert deck.player.length == 0.0


@pytest.mark.usefixtures("without")
@pytest.mark.parametrize(("sort", "told"), [("video/mp4", "影片"), ("audio/mp4", "M4A")])
def test_without_the_optional_part_one_line_says_so_and_a_copy_opens_outside(
    deck: Deck,
    talk: Sheet,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    sort: str,
    told: str,
) -> None:
    launched: list[Path] = []
    monkeypatch.setattr(files, "_launch", launched.append)
    deck.outside.click()
    deck.load(_of(talk.files[0], sort))
    assert deck.wave.told.startswith(told)
    assert "archive-app[media]" in deck.wave.told
    assert deck.pictures.isHidden()
    deck.player.toggle()
    assert not deck.player.is_playing
    deck.outside.click()
    settle()
    assert [path.name for path in launched] == ["口述.wav"]


def test_what_is_broken_is_said_in_its_place(
    deck: Deck, talk: Sheet, settle: Callable[[], None], tmp_path: Path
) -> None:
    held = talk.files[0]
    gone = replace(held, original=replace(held.original, sha256="0" * 64))
    deck.load(gone)
    settle()
    assert deck.wave.told
    assert deck.time.text() == "0:00 / 0:00"


@pytest.mark.skipif(not film.plays_films(), reason="PySide6-Addons is an optional part")
@pytest.mark.qt_log_ignore("No audio device", "pipewire", "PulseAudio")
def test_a_film_shows_its_pictures_over_a_line_of_time(
    deck: Deck, talk: Sheet, qtbot: QtBot
) -> None:
    deck.load(_of(talk.files[0], "video/mp4"), 4.0)
    qtbot.waitUntil(lambda: deck.player.length > 0, timeout=10_000)
    assert deck.pictures.isVisible()
    assert deck.wave.height() == LINE
    assert deck.time.text() == "0:04 / 0:10"
    deck.load(_of(talk.files[0], "audio/wav"))
    assert deck.wave.height() == HEIGHT
    assert deck.pictures.isHidden()


def _of(held: HeldFile, media_type: str) -> HeldFile:
    return replace(held, original=replace(held.original, media_type=media_type))
