"""The chronicle is read line by line, and leads to what it rests on."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from archive_app.domain.chronicle import Moment
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.timeline.moments import Moments


def test_a_line_tells_when_what_and_by_whom_and_opens_its_entry(
    desk: Desk, works: Entry, qtbot: QtBot
) -> None:
    view = Moments(desk.say)
    qtbot.addWidget(view)
    told = [
        Moment(f"{year}年", f"{year}-01-01", "", "投产", "厂志", works) for year in (1940, 1957)
    ]
    view.show_moments(told)
    lines = view.model()
    assert [lines.index(1, column).data() for column in range(3)] == ["1957年", "投产", "厂志"]
    with qtbot.waitSignal(view.opened) as opened:
        view.selectRow(1)
    assert opened.args == [works.id]
    view.show_moments([])
    assert lines.rowCount() == 0
