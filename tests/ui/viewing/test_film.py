"""Films, where the optional part of Qt is installed; a sound is a film without pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from archive_app.archive.results.retrieval import Sheet
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.film import FilmPlayer, Screen, plays_films

optional = pytest.mark.skipif(not plays_films(), reason="PySide6-Addons is an optional part")
quiet = pytest.mark.qt_log_ignore("No audio device", "not open media", "pipewire", "PulseAudio")


@pytest.fixture
def player(desk: Desk, talk: Sheet, qtbot: QtBot) -> FilmPlayer:
    """A player with ten seconds to play, standing at the fourth."""
    made = FilmPlayer(desk)
    with qtbot.waitSignal(made.ready, timeout=10_000):
        made.load(talk.files[0].path, 4.0)
    return made


@optional
@quiet
def test_it_plays_from_where_it_stands_and_goes_back(player: FilmPlayer, qtbot: QtBot) -> None:
    assert (player.length, player.position) == (pytest.approx(10.0, abs=0.1), 4.0)
    player.toggle()
    assert player.is_playing
    with qtbot.waitSignal(player.moved, timeout=10_000):
        pass
    player.seek(8.0)
    assert player.is_playing
    player.toggle()
    assert not player.is_playing
    player.skip(-30.0)
    assert player.position == 0.0
    player.close()
    assert player._film.source().isEmpty()


@optional
@quiet
def test_a_stretch_ends_where_it_should(player: FilmPlayer, qtbot: QtBot) -> None:
    player.faster(9)
    player.play(9.0, 9.2)
    qtbot.waitUntil(lambda: not player.is_playing, timeout=10_000)
    assert player.position == 9.2


@optional
@quiet
def test_at_its_end_it_stands_there(player: FilmPlayer, qtbot: QtBot) -> None:
    player.play(9.7)
    qtbot.waitUntil(lambda: not player.is_playing, timeout=10_000)
    assert player.position == player.length


@optional
@quiet
def test_what_is_no_film_is_refused_in_a_sentence(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "broken.mp4"
    path.write_bytes(b"no film")
    player = FilmPlayer(desk)
    with qtbot.waitSignal(player.failed, timeout=10_000) as told:
        player.load(path)
    assert "用其他程序打开" in told.args[0]
    player.play()
    assert not player.is_playing


def test_a_picture_is_shown_whole_between_black(qtbot: QtBot) -> None:
    screen = Screen()
    qtbot.addWidget(screen)
    screen.resize(400, 200)
    picture = QImage(100, 100, QImage.Format.Format_RGB32)
    picture.fill("red")
    screen.show_picture(picture)
    shown = screen.grab().toImage()
    assert shown.pixelColor(200, 100).name() == "#ff0000"
    assert shown.pixelColor(20, 100).name() == "#000000"
    screen.show_picture(QImage())
    assert screen.grab().toImage().pixelColor(200, 100).name() == "#000000"
