"""Each way of showing the list is called by its name, and made when it is wanted."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.find.way import Way
from archive_app.ui.ways import ways


def test_a_way_is_made_when_it_is_wanted(desk: Desk, thumbnails: Thumbnails, qtbot: QtBot) -> None:
    found = ways(desk, thumbnails)
    assert [label for label, _ in found.values()] == ["表格", "时间线", "地图", ""]
    for _, make in found.values():
        way = make()
        qtbot.addWidget(way)
        assert isinstance(way, Way)
        assert (list(way.ids()), way.current()) == ([], "")
