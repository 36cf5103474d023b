"""The history tells each step once, with the fields that it changed."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from archive_app.archive import description, history
from archive_app.domain.entries import Entry
from archive_app.ui.describe.past import PastView
from archive_app.ui.desk import Desk


def test_who_changed_what_is_told_latest_first(
    desk: Desk, works: Entry, add: Callable[..., Entry], qtbot: QtBot
) -> None:
    drawing = add("drawing", works.id, title="总装图", scale="1:50")
    description.describe(desk.archive, drawing.id, {"scale": "1:100", "title": "四号高炉总装图"})
    view = PastView(desk.say)
    qtbot.addWidget(view)
    kind = desk.archive.kinds["drawing"]
    view.show_changes(history.history(desk.archive, drawing.id), kind)
    model = view.model()
    latest = model.index(0, 0)
    assert "调查员　著录" in latest.data()
    told = {model.index(row, 0, latest).data() for row in range(model.rowCount(latest))}
    assert told == {"图名：总装图 → 四号高炉总装图", "比例：1:50 → 1:100"}
    assert "新增条目" in model.index(model.rowCount() - 1, 0).data()
