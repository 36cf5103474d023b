"""The history tells each step once, with the fields that it changed."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import history
from archive_app.archive.entries import description
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
    view.show_changes(history.history(desk.archive, drawing.id), kind, read_only=False)
    model = view.model
    latest = model.index(0, 0)
    assert "调查员　著录" in latest.data()
    told = {model.index(row, 0, latest).data() for row in range(model.rowCount(latest))}
    assert told == {"图名：总装图 → 四号高炉总装图", "比例：1:50 → 1:100"}
    assert "新增条目" in model.index(model.rowCount() - 1, 0).data()


def test_a_value_can_be_restored_and_a_step_be_taken_back(
    desk: Desk, works: Entry, add: Callable[..., Entry], qtbot: QtBot
) -> None:
    drawing = add("drawing", works.id, title="总装图", scale="1:50")
    description.describe(desk.archive, drawing.id, {"scale": "1:100"})
    view = PastView(desk.say)
    qtbot.addWidget(view)
    changes = history.history(desk.archive, drawing.id)
    view.show_changes(changes, desk.archive.kinds["drawing"], read_only=False)
    assert not view.restore_button.isEnabled()
    step = view.model.index(0, 0)
    view.tree.setCurrentIndex(step)
    assert not view.restore_button.isEnabled()
    with qtbot.waitSignal(view.undoing) as undone:
        view.undo_button.click()
    assert undone.args == [changes[0].step]
    view.tree.setCurrentIndex(view.model.index(0, 0, step))
    with qtbot.waitSignal(view.restoring) as restored:
        view.restore_button.click()
    assert restored.args == [changes[0]]


def test_a_reader_takes_nothing_back(desk: Desk, works: Entry, qtbot: QtBot) -> None:
    view = PastView(desk.say)
    qtbot.addWidget(view)
    changes = history.history(desk.archive, works.id)
    view.show_changes(changes, desk.archive.kinds["site"], read_only=True)
    view.tree.setCurrentIndex(view.model.index(0, 0))
    assert not view.undo_button.isEnabled()
