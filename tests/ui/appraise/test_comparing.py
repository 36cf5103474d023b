"""Sites are compared by one set of criteria, in any order; what cannot be compared is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.programme.appraisal import Marking, appraise, score
from archive_app.domain.entries import Entry
from archive_app.ui.appraise.comparing import ComparingPart
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand

ALL = (
    *("historic", "scientific", "social", "artistic"),
    *("location", "building", "conversion", "surroundings"),
)


@pytest.fixture
def mill(archive: Archive, add: Callable[..., Entry]) -> Entry:
    """A mill that is held to be worth more."""
    made = add("site", name="裕华纱厂")
    better = appraise(archive, made.id, "chongqing")
    score(archive, better.id, "李老师", [Marking(one, "10") for one in ALL])
    return made


@pytest.fixture
def part(desk: Desk, qtbot: QtBot, settle: Callable[[], None]) -> ComparingPart:
    made = ComparingPart(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    settle()
    return made


def titles(part: ComparingPart) -> list[str]:
    return [row.cells[1] for row in part.table.table.texts.rows]


def test_the_best_comes_first_with_its_parts(
    appraisal: Entry, mill: Entry, part: ComparingPart
) -> None:
    assert titles(part) == ["裕华纱厂价值评估", "重庆钢铁厂旧址价值评估"]
    assert part.table.table.texts.rows[1].cells[2:] == ("80.00", "—", "—", "1", "80.00", "80.00")
    assert "分值不会改变保护级别" in part.note.text()


def test_any_column_puts_them_in_order(appraisal: Entry, mill: Entry, part: ComparingPart) -> None:
    part.table.sort(2)
    assert titles(part)[0] == "重庆钢铁厂旧址价值评估"


def test_only_those_of_a_place_are_compared_if_that_is_wanted(
    appraisal: Entry, mill: Entry, part: ComparingPart, settle: Callable[[], None]
) -> None:
    part.stand, part.where = Stand(mill.id, mill.title), "site"
    part.refresh()
    settle()
    assert titles(part) == ["裕华纱厂价值评估"]


def test_what_has_no_total_is_named(
    appraisal: Entry,
    archive: Archive,
    works: Entry,
    part: ComparingPart,
    settle: Callable[[], None],
) -> None:
    newer = appraise(archive, works.id, "chongqing")
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("没有可比较的评估")
    assert newer.code in part.note.text()
