"""Tasks come in the order of their paper, routes with their stops in order."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.projects.ordered import ROUTES, TASKS, OrderedPart


def test_tasks_come_by_their_number_with_their_units(
    desk: Desk, put: Callable[..., Entry], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    part = OrderedPart(desk, TASKS)
    qtbot.addWidget(part)
    part.show()
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("还没有任务")
    put("agent", "name=市文化旅游委")
    put("agent", "name=市规划自然资源局")
    put("task", "title=开展评估", "order_number=10", "programme=实施方案")
    units = ("in_charge=市文化旅游委", "units=市规划自然资源局")
    first = put("task", "title=编制规划", "order_number=2", "programme=实施方案", *units)
    part.refresh()
    settle()
    rows = part.table.table.texts.rows
    assert [row.cells[:2] for row in rows] == [["2", "编制规划"], ["10", "开展评估"]]
    assert rows[0].cells[3:5] == ["市文化旅游委", "市规划自然资源局"]
    with qtbot.waitSignal(part.opened) as opened:
        part.table.table.entered.emit(0)
    assert opened.args == [first.id]


def test_a_route_tells_its_stops_in_their_order(
    desk: Desk, works: Entry, put: Callable[..., Entry], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    part = OrderedPart(desk, ROUTES)
    qtbot.addWidget(part)
    part.show()
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("还没有游线")
    mill = put("site", "name=裕华纱厂")
    put("route", "title=两江工业线", f"stops={mill.code}", f"stops={works.code}")
    part.refresh()
    settle()
    (row,) = part.table.table.texts.rows
    assert row.cells[:2] == ["两江工业线", "裕华纱厂、重庆钢铁厂旧址"]
