"""What is overdue is listed with how endangered its site is, the worst first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.overdue import OverduePart
from archive_app.ui.parts import Stand

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> OverduePart:
    made = OverduePart(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_overdue_is_said(part: OverduePart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert part.table.empty.text() == "没有逾期的监测和处置。"


def test_the_most_endangered_site_comes_first_by_word_and_sign(
    part: OverduePart, finding: Entry, archive: Archive, settle: Settle, qtbot: QtBot
) -> None:
    calm = add(archive, kind="site", set_=[assignment("name=裕华纱厂")])
    said = [assignment(one) for one in ("title=湿度", "frequency=year", "since=2020")]
    watched = add(archive, kind="monitoring_item", parent=calm.id, set_=said)
    part.refresh()
    settle()
    first, second = part.table.table.texts.rows
    assert first.cells[:5] == ("▲▲▲ 危险", "重庆钢铁厂旧址", "烟囱倾斜率", "监测", "2020-04-02")
    assert second.cells[0] == "平稳"
    assert (first.rank, second.rank) == ("attention", "")
    part.table.choose(watched.id)
    with qtbot.waitSignal(part.opened) as opened:
        part.table.table.entered.emit(1)
    assert opened.args == [watched.id]


def test_only_that_of_a_site_is_listed_if_that_is_wanted(
    part: OverduePart, finding: Entry, settle: Settle
) -> None:
    part.stand, part.where = Stand("another"), "site"
    part.refresh()
    settle()
    assert part.table.table.texts.rows == []
