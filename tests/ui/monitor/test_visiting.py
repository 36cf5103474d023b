"""A visit is entered by keyboard: who, when, each value, what was found; one step keeps it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, entry_of
from archive_app.archive.programme.monitoring import open_findings, watched
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.visiting import VisitingPart
from archive_app.ui.parts import Stand

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, works: Entry, item: Entry, qtbot: QtBot, settle: Settle) -> VisitingPart:
    made = VisitingPart(desk)
    qtbot.addWidget(made)
    made.show()
    made.stand = Stand(works.id, works.title)
    made.refresh()
    settle()
    return made


def test_it_asks_for_what_is_watched_of_the_site(part: VisitingPart) -> None:
    assert part.heading.text() == "巡查“重庆钢铁厂旧址”"
    assert [one.label.text() for one in part.measured] == ["烟囱倾斜率 J-01"]
    assert part.texts["visitors"].text() == "调查员"


def test_enter_goes_from_value_to_value_and_to_the_findings(
    part: VisitingPart, qtbot: QtBot
) -> None:
    part.measured[0].value.setFocus()
    qtbot.keyClick(part.measured[0].value, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is part.findings


def test_a_visit_is_kept_in_one_step_and_opened(
    part: VisitingPart, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    part.texts["date"].setText("2026-03-02")
    part.texts["visitors"].setText("张工、李老师")
    part.measured[0].value.setText("6.5")
    part.findings.setPlainText("东侧新裂缝\n\n屋面渗漏\n")
    with qtbot.waitSignal(part.opened) as opened:
        part.keep.click()
    settle()
    visit = entry_of(archive, opened.args[0])
    assert visit.values["visitors"] == ["张工", "李老师"]
    assert watched(archive)[0].alarm == "orange"
    assert [one.finding.title for one in open_findings(archive)] == ["东侧新裂缝", "屋面渗漏"]
    assert part.measured[0].reading() is None
    history.undo(archive)
    assert open_findings(archive) == []
    assert watched(archive)[0].value is None


def test_a_value_that_is_no_number_is_said_and_nothing_is_lost(
    part: VisitingPart, desk: Desk, archive: Archive, qtbot: QtBot
) -> None:
    part.measured[0].value.setText("很斜")
    with qtbot.waitSignal(desk.notice) as notice:
        part.keep.click()
    assert notice.args[1] == "bad"
    assert part.measured[0].value.text() == "很斜"
    assert watched(archive)[0].value is None


def test_what_is_typed_stays_when_the_archive_changes(part: VisitingPart, settle: Settle) -> None:
    part.measured[0].value.setText("3")
    part.refresh()
    settle()
    assert part.measured[0].value.text() == "3"


def test_an_item_that_came_meanwhile_is_asked_for(
    part: VisitingPart, archive: Archive, works: Entry, settle: Settle
) -> None:
    said = [assignment("title=裂缝宽度"), assignment("frequency=month")]
    add(archive, kind="monitoring_item", parent=works.id, set_=said)
    part.refresh()
    settle()
    assert [one.label.text() for one in part.measured] == ["烟囱倾斜率 J-01", "裂缝宽度"]


def test_without_a_site_it_says_what_to_do(part: VisitingPart) -> None:
    part.stand = Stand()
    part.refresh()
    assert part.heading.text().startswith("先在左边选一个遗产点")
    assert not part.keep.isEnabled()
    assert part.measured == []
