"""Levels are shown with how to handle them; another one needs a reason, and goes back by rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import entry_of
from archive_app.domain.entries import Entry
from archive_app.ui.designate.levels import LevelsPart
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, listed: Entry, mill: Entry, qtbot: QtBot, settle: Settle) -> LevelsPart:
    made = LevelsPart(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(lambda _: made.refresh())
    made.show()
    made.refresh()
    settle()
    return made


def test_a_level_is_shown_with_how_it_is_handled(part: LevelsPart, mill: Entry) -> None:
    row = part.table.table.texts.rows[0]
    assert row.cells[3:5] == ("全国重点文物保护单位", "一级")
    assert part.handling.text().startswith("一级：以保护为主")
    part.table.choose(mill.id)
    assert part.handling.text().startswith("保护类型和法定保护身份都还没有填")


def test_another_level_waits_for_its_reason(
    part: LevelsPart, archive: Archive, works: Entry, settle: Settle
) -> None:
    part.level.buttons["2"].click()
    assert not part.give.isEnabled()
    part.reason.setText("2025年6月专家会商")
    part.reason.returnPressed.emit()
    settle()
    assert entry_of(archive, works.id).values["level"] == "level/2"
    row = part.table.table.texts.rows[0]
    assert row.cells[4:] == ("二级（按规则是一级）", "2025年6月专家会商")
    assert row.rank == "attention"


def test_what_is_chosen_stays_when_the_archive_changes(part: LevelsPart, settle: Settle) -> None:
    part.level.buttons["2"].click()
    part.reason.setText("会商")
    part.refresh()
    settle()
    assert part.level.current() == "2"
    assert part.give.isEnabled()


def test_the_level_by_rule_comes_back(
    part: LevelsPart, archive: Archive, works: Entry, settle: Settle
) -> None:
    assert not part.follow.isEnabled()
    part.level.buttons["3"].click()
    part.reason.setText("会商")
    part.give.click()
    settle()
    part.follow.click()
    settle()
    assert entry_of(archive, works.id).values["level"] == "level/1"
    assert not part.follow.isEnabled()
