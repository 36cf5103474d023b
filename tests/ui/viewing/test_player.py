from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.results.retrieval import Sheet
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.player import Player
from archive_app.ui.viewing.transport import REWIND
from tests.ui.viewing.conftest import Ear


@pytest.fixture
def player(desk: Desk, talk: Sheet, ear: Ear) -> Player:
    """A player with ten seconds to play."""
    made = Player(desk, lambda: ear)
    made.load(talk.files[0].original.sha256, 10.0)
    return made


def test_it_plays_to_the_end_and_then_from_the_beginning(
    player: Player, settle: Callable[[], None]
) -> None:
    player.play()
    assert player.is_playing
    settle()
    assert not player.is_playing
    assert player.position == pytest.approx(10.0)
    player.play()
    assert player.position == 0.0
    settle()


def test_a_pause_is_taken_up_a_little_before(
    player: Player, ear: Ear, settle: Callable[[], None], qtbot: QtBot
) -> None:
    ear.is_held = True
    player.play(5.0)
    qtbot.waitUntil(lambda: player._now is not None and player._now.position >= 5.0)
    player.toggle()
    settle()
    at = player.position
    player.toggle()
    assert player._now is not None
    assert player.position == pytest.approx(at - REWIND)
    player.seek(8.0)
    assert player.is_playing
    assert player.position == 8.0
    player.stop()
    settle()
    player.skip(-3.0)
    assert player.position == 5.0
    player.skip(-30.0)
    assert player.position == 0.0
    assert not player.is_playing


def test_a_stretch_ends_where_it_should(player: Player, settle: Callable[[], None]) -> None:
    player.play(2.0, 4.0)
    settle()
    assert player.position == pytest.approx(4.0)


def test_what_is_heard_is_told_as_it_goes(
    player: Player, ear: Ear, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    ear.is_held = True
    player.play(3.0)
    with qtbot.waitSignal(player.moved):
        pass
    player.stop()
    player.stop()
    settle()


def test_without_a_loudspeaker_it_says_what_to_do(
    player: Player, ear: Ear, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    ear.is_broken = True
    with qtbot.waitSignal(player.failed) as told:
        player.play()
    settle()
    assert "扬声器" in told.args[0]
    assert not player.is_playing


def test_nothing_is_played_before_there_is_a_sound(desk: Desk, ear: Ear) -> None:
    player = Player(desk, lambda: ear)
    player.toggle()
    assert not player.is_playing
