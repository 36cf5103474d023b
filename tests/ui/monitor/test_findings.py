"""Open findings have measures, which are added and ended; a finding that is done is closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import change
from archive_app.archive.programme.monitoring import open_findings
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.findings import FindingsPart

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, finding: Entry, qtbot: QtBot, settle: Settle) -> FindingsPart:
    change(
        desk.archive, finding.id, [assignment("severity=urgent"), assignment("position=标高12米")]
    )
    made = FindingsPart(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(lambda _: made.refresh())
    made.show()
    made.refresh()
    settle()
    return made


def test_a_finding_tells_how_bad_it_is_by_word_and_sign(part: FindingsPart) -> None:
    (row,) = part.table.table.texts.rows
    assert row.cells == ("重庆钢铁厂旧址", "裂缝", "▲▲▲▲ 紧急", "标高12米", "")
    assert part.measures.empty.text() == "这个问题还没有处置措施。"


def test_a_measure_is_added_by_enter_and_ended(
    part: FindingsPart, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    assert not part.add_button.isEnabled()
    part.texts["title"].setText("临时支护")
    part.texts["due"].setText("2021-01-01")
    qtbot.keyClick(part.texts["due"], Qt.Key.Key_Return)
    settle()
    (row,) = part.measures.table.texts.rows
    assert (row.cells[0], row.cells[2], row.rank) == ("临时支护", "！2021-01-01", "bad")
    assert part.texts["title"].text() == ""
    part.done_button.click()
    settle()
    (row,) = part.measures.table.texts.rows
    assert row.rank == "good"
    assert not part.done_button.isEnabled()
    assert part.table.table.texts.rows[0].cells[4] == "1 / 1"


def test_a_finding_is_closed_and_comes_back_by_undo(
    part: FindingsPart, archive: Archive, settle: Settle
) -> None:
    part.close_button.click()
    settle()
    assert open_findings(archive) == []
    assert part.table.empty.text() == "没有未销号的问题。"
    assert not part.close_button.isEnabled()
    history.undo(archive)
    settle()
    assert len(part.table.table.texts.rows) == 1
