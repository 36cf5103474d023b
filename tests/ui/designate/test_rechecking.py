"""What is due for its re-check is listed, late or soon, and begun for several at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries.description import entry_of
from archive_app.archive.programme.designating import designate
from archive_app.domain.entries import Entry
from archive_app.ui.designate.rechecking import RecheckingPart
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> RecheckingPart:
    made = RecheckingPart(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(lambda _: made.refresh())
    made.show()
    return made


def listed_on(archive: Archive, site: Entry, day: str) -> Entry:
    return designate(archive, [site.id], "national_industrial", given={"on": day})


def test_nothing_due_is_said(part: RecheckingPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("没有到期")
    assert not part.button.isEnabled()


def test_what_is_late_comes_before_what_is_due_soon(
    part: RecheckingPart, archive: Archive, works: Entry, mill: Entry, settle: Settle
) -> None:
    today = datetime.now().astimezone().date()
    due = today.replace(day=1) + timedelta(days=62)
    listed_on(archive, works, due.replace(year=due.year - 5).isoformat())
    listed_on(archive, mill, "2011-03-01")
    settle()
    first, second = part.table.table.texts.rows
    assert first.cells[2:5] == ("裕华纱厂旧址", "2011-03-01", "2016-03-01")
    assert first.cells[5].startswith("已过 ")
    assert second.cells[4:] == (due.isoformat(), f"还有 {(due - today).days} 天")
    assert (first.rank, second.rank) == ("attention", "")


def test_the_selected_begin_their_recheck_in_one_step(
    part: RecheckingPart, archive: Archive, works: Entry, mill: Entry, settle: Settle
) -> None:
    ids = [listed_on(archive, one, "2011").id for one in (works, mill)]
    settle()
    part.table.table.selectAll()
    assert part.button.text() == "所选 2 条开始复核"
    part.button.click()
    settle()
    states = {entry_of(archive, one).values["designation_state"] for one in ids}
    assert states == {"designation_state/rechecking"}
    assert part.table.table.texts.rows == []
    history.undo(archive)
    settle()
    assert len(part.table.table.texts.rows) == 2
