"""Targets stand beside what is counted, with the list behind each number."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.projects.targets import TargetsPart

Settle = Callable[[], None]
PAPER = "programme=重庆市实施方案"


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> TargetsPart:
    made = TargetsPart(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_targets_it_says_so(part: TargetsPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("还没有目标")


def test_a_number_has_its_list_and_each_line_is_opened(
    part: TargetsPart, works: Entry, put: Callable[..., Entry], settle: Settle, qtbot: QtBot
) -> None:
    museum = put("carrier", "title=重庆工业博物馆", "carrier_sort=museum", parent=works.id)
    said = ("title=博物馆1座", "indicator=museum", "planned=1座", f"counted={museum.code}")
    put("target", *said, PAPER)
    part.refresh()
    settle()
    (row,) = part.table.table.texts.rows
    assert (row.cells[:3], row.rank) == (("博物馆1座", "1座", "✓ 1"), "good")
    (line,) = part.counted.table.texts.rows
    assert line.cells[2:] == ("重庆工业博物馆", "已计入")
    with qtbot.waitSignal(part.opened) as opened:
        part.counted.table.entered.emit(0)
    assert opened.args == [museum.id]


def test_what_is_still_to_come_is_shown_and_not_counted(
    part: TargetsPart, works: Entry, put: Callable[..., Entry], settle: Settle
) -> None:
    for name, state in (("工业博物馆", "open"), ("纺织博物馆", "planned")):
        said = (f"title={name}", "carrier_sort=museum", f"carrier_state={state}")
        put("carrier", *said, parent=works.id)
    put("target", "title=博物馆14座", "indicator=museum", "planned=14座", PAPER)
    part.refresh()
    settle()
    assert part.table.table.texts.rows[0].cells[2] == "1"
    lines = part.counted.table.texts.rows
    assert [(one.cells[2], one.cells[3], one.rank) for one in lines] == [
        ("工业博物馆", "已计入", ""),
        ("纺织博物馆", "筹建中，不计", "quiet"),
    ]


def test_a_paper_that_contradicts_itself_is_flagged_and_both_numbers_stay(
    part: TargetsPart, put: Callable[..., Entry], settle: Settle
) -> None:
    for number, sort in ((12, "target"), (14, "task")):
        said = (f"title=景区{number}处", "indicator=attraction", f"planned={number}处")
        put("target", *said, "year=2025", f"source={sort}", PAPER)
    part.refresh()
    settle()
    rows = part.table.table.texts.rows
    assert [row.cells[1] for row in rows] == ["12处", "14处"]
    assert {row.rank for row in rows} == {"attention"}
    assert part.note.isVisible()
    assert part.counted.empty.text().startswith("还没有计入任何一项")
