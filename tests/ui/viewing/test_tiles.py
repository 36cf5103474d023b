from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from archive_app.archive.results.retrieval import Sheet
from archive_app.domain.rasters import Raster
from archive_app.ui.desk import Desk
from archive_app.ui.viewing import tiles as module
from archive_app.ui.viewing.tiles import Tiles


def test_a_tile_that_is_wished_for_comes(
    desk: Desk, pages: Sheet, settle: Callable[[], None]
) -> None:
    tiles = Tiles(desk, pages.files[0].original.sha256)
    tiles.want([(0, 0, 0)])  # nothing is known yet
    settle()
    assert tiles.raster == Raster(1200, 800, 2)
    for _ in range(2):  # the strip, then the tile
        tiles.want([(0, 2, 1), (0, 9, 9)])
        settle()
    tile = tiles.kept((0, 2, 1))
    assert tile is not None
    assert (tile.width(), tile.height()) == (176, 288)
    assert tiles.rect((0, 2, 1)) == QRect(1024, 512, 176, 288)
    assert tiles.kept((0, 9, 9)) is None


def test_no_more_is_kept_than_there_is_room_for(
    desk: Desk, pages: Sheet, settle: Callable[[], None], monkeypatch
) -> None:
    monkeypatch.setattr(module, "KEPT_BYTES", 1)
    monkeypatch.setattr(module, "KEPT_STRIPS", 1)
    tiles = Tiles(desk, pages.files[0].original.sha256)
    settle()
    places = [(0, 0, 0), (0, 1, 0), (2, 0, 0)]
    for place in places * 2:
        tiles.want([place])
        settle()
    assert len([place for place in places if tiles.kept(place) is not None]) == 1


def test_where_nothing_can_be_seen_it_says_why(desk: Desk, qtbot: QtBot) -> None:
    tiles = Tiles(desk, "0" * 64)
    with qtbot.waitSignal(tiles.failed) as told:
        tiles.want([(0, 0, 0)])
    assert told.args is not None
    assert "没有这个文件" in told.args[0]


def test_what_cannot_be_made_is_asked_for_once(
    desk: Desk, pages: Sheet, settle: Callable[[], None]
) -> None:
    sha256 = pages.files[0].original.sha256
    tiles = Tiles(desk, sha256)
    settle()
    desk.archive.vault.path(sha256).unlink()
    for _ in range(3):
        tiles.want([(0, 0, 0)])
        settle()
    assert tiles.kept((0, 0, 0)) is None
