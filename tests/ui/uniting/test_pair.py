"""Of two entries one side is kept, and of each field that differs one value."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue.comparing import Comparison, compare
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.uniting.pair import PairPart


@pytest.fixture
def comparison(desk: Desk, add: Callable[..., Entry]) -> Comparison:
    one = add("agent", name="重庆钢铁公司", began="1938年", other_names="重钢")
    other = add("agent", name="重钢公司", began="1937年", address="大渡口", other_names="一〇一厂")
    return compare(desk.archive, one.id, other.id)


@pytest.fixture
def part(desk: Desk, comparison: Comparison, qtbot: QtBot) -> PairPart:
    made = PairPart(desk)
    qtbot.addWidget(made)
    made.show_pair(comparison)
    return made


def becomes(part: PairPart) -> list[str]:
    return [row.cells[3] for row in part.table.texts.rows]


def test_the_kept_side_gives_its_values_where_both_differ(part: PairPart) -> None:
    assert becomes(part) == ["← 取甲", "都保留", "取乙 →", "← 取甲", "都保留"]
    part.sides.buttons["right"].click()
    assert becomes(part) == ["取乙 →", "都保留", "取乙 →", "取乙 →", "都保留"]
    assert part.taking() == []


def test_a_field_is_turned_and_turned_back(part: PairPart) -> None:
    names = [one.field.id for one in part._shown.fields] if part._shown else []
    began = names.index("began")
    part.table.entered.emit(began)
    assert part.taking() == ["began"]
    part.table.entered.emit(began)
    assert part.taking() == []
    part.table.entered.emit(names.index("other_names"))
    part.table.entered.emit(len(names))
    assert part.taking() == []


def test_it_asks_for_the_kept_one_and_the_other(
    part: PairPart, comparison: Comparison, qtbot: QtBot
) -> None:
    one, other = (entry.id for entry in comparison.entries)
    part.table.entered.emit(0)
    with qtbot.waitSignal(part.united) as united:
        part.unite.click()
    assert united.args == [one, other, ["name"]]
    part.sides.buttons["right"].click()
    with qtbot.waitSignal(part.united) as united:
        part.unite.click()
    assert united.args == [other, one, []]
    with qtbot.waitSignal(part.apart) as apart:
        part.tell_apart.click()
    assert apart.args == [one, other]


def test_what_was_chosen_stays_while_the_pair_is_read_again(
    part: PairPart, comparison: Comparison
) -> None:
    part.table.entered.emit(0)
    part.show_pair(comparison)
    assert part.taking() == ["name"]
    part.show_pair(None)
    part.show_pair(comparison)
    assert part.taking() == []
