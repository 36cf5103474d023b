"""The table shows numbers with their totals, and knows what is behind each place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from archive_app.archive.programme.figures.cross import Cross, Grid, Line
from archive_app.archive.programme.figures.trend import COUNTED, Period
from archive_app.ui.figures.model import NOTHING, CrossModel

FOUND = Cross(
    by=("zone", "level"),
    rows=(Line("z1", "北", (1200, 0, 0)), Line(None, "", (3, 0, 0))),
    columns=(Line("level/1", "一级", (1203, 0, 0)),),
    all=(1203, 0, 0),
    inner={("z1", "level/1"): (1200, 0, 0)},
)
TOLD = Grid(
    ("片区 × 级别", "一级", "合计"), (("北", 1200, 1200), ("未填", 3, 3), ("合计", 1203, 1203))
)


@pytest.fixture
def model() -> CrossModel:
    made = CrossModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.show(FOUND, TOLD)
    return made


def test_numbers_stand_at_the_right_and_totals_are_bold(model: CrossModel) -> None:
    assert (model.rowCount(), model.columnCount()) == (3, 3)
    number, total = model.index(0, 1), model.index(2, 2)
    assert number.data() == "1,200"
    assert number.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert not number.data(Qt.ItemDataRole.FontRole).bold()
    assert total.data(Qt.ItemDataRole.FontRole).weight() > 500
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert heads == list(TOLD.heads)
    assert "北" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_every_place_knows_what_is_behind_it_and_how_it_is_called(model: CrossModel) -> None:
    told = {
        (row, column): (model.cell(model.index(row, column)), model.name(model.index(row, column)))
        for row in range(3)
        for column in range(3)
    }
    assert told[0, 1] == ((("zone", "z1"), ("level", "level/1")), "北 × 一级")
    assert told[1, 2] == ((("zone", ""),), "未填")
    assert told[2, 1] == ((("level", "level/1"),), "一级")
    assert told[2, 2] == ((), "")


def test_where_there_is_nothing_nothing_is_asked(model: CrossModel) -> None:
    model.show((), NOTHING)
    assert model.rowCount() == 0
    assert model.cell(model.index(0, 0)) is None
    assert model.name(model.index(0, 0)) == ""


def test_in_time_every_number_knows_what_was_there_and_what_came(model: CrossModel) -> None:
    period = Period("2026-11", dict.fromkeys(COUNTED, 3), dict.fromkeys(COUNTED, 1))
    heads = ("月份", "遗产点", "条目", "保护身份", "案卷")
    model.show((period,), Grid(heads, (("2026-11", *["3（+1）"] * 4),)))
    place = model.index(0, 2)
    assert model.cell(place) == (("trend", "records"), ("until", "2026-11"))
    assert model.cell(place, came=True) == (*period.cell("records"), ("since", "2026-11"))
    assert model.name(place) == "条目 2026-11"
    assert model.cell(model.index(0, 0)) is None
    assert not place.data(Qt.ItemDataRole.FontRole).bold()
