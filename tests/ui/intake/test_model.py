"""The tree of a trial: a record a row, ticked or not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from archive_app.archive.intake.plan import Plan
from archive_app.ui.desk import Desk
from archive_app.ui.intake.lines import groups
from archive_app.ui.intake.model import TrialModel

CHECK = Qt.ItemDataRole.CheckStateRole
State = Qt.CheckState


@pytest.fixture
def model(desk: Desk, trial: Plan, card: Path) -> TrialModel:
    made = TrialModel(
        ["文件", "将成为", "时间", "大小"],
        lambda rank: str(getattr(desk.look, rank)),
        lambda count: f"等 {count} 个",
    )
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setParent(made)
    made.show(groups(trial, desk.archive.kinds, desk.say), card)
    return made


def names(model: TrialModel) -> list[list[str]]:
    return [[one.path.name for one in unit] for unit in model.chosen()]


def text(index: QModelIndex) -> str:
    return str(index.data())


def test_a_record_of_several_files_has_them_below(model: TrialModel) -> None:
    assert [text(model.index(row, 0)) for row in range(4)] == [
        "坏.jpg",
        "新.png",
        "甲正.png　等 2 个",
        "已有.png",
    ]
    several = model.index(2, 0)
    assert [model.rowCount(model.index(row, 0)) for row in range(4)] == [0, 0, 2, 0]
    assert text(model.index(1, 0, several)) == "甲背.png"
    assert model.parent(model.index(1, 0, several)) == several
    assert "card" in str(several.data(Qt.ItemDataRole.ToolTipRole))
    assert model.index(0, 0).data(Qt.ItemDataRole.ForegroundRole) is not None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "将成为"


def test_only_what_can_come_in_has_a_box(model: TrialModel) -> None:
    boxes = [model.index(row, 0).data(CHECK) for row in range(4)]
    assert boxes == [None, State.Checked, State.Checked, None]
    assert model.index(1, 0).flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_what_is_unticked_stays_out_and_stays_so(
    model: TrialModel, desk: Desk, trial: Plan, card: Path
) -> None:
    assert names(model) == [["新.png"], ["甲正.png", "甲背.png"]]
    several = model.index(2, 0)
    assert model.setData(model.index(0, 0, several), State.Unchecked.value, CHECK)
    assert several.data(CHECK) == State.PartiallyChecked
    assert names(model) == [["新.png"], ["甲背.png"]]
    model.show(groups(trial, desk.archive.kinds, desk.say), card)
    assert names(model) == [["新.png"], ["甲背.png"]]
    assert model.setData(model.index(2, 0), State.Checked.value, CHECK)
    assert names(model) == [["新.png"], ["甲正.png", "甲背.png"]]
    assert not model.setData(several, "x")


def test_a_filter_hides_and_does_not_choose(model: TrialModel) -> None:
    model.filter("refused")
    assert [text(model.index(row, 0)) for row in range(model.rowCount())] == ["坏.jpg"]
    assert names(model) == [["新.png"], ["甲正.png", "甲背.png"]]
    model.filter("joins")
    model.tick([], ticked=True)
    assert model.rowCount() == 0


def test_the_files_of_a_row_are_those_of_its_record(model: TrialModel, card: Path) -> None:
    several = model.index(2, 0)
    rows = [model.index(0, 0), several, model.index(1, 0, several)]
    assert model.files_at(rows) == [card / "甲正.png", card / "甲背.png"]


def test_a_file_from_another_drive_is_named_whole(model: TrialModel) -> None:
    model.show(model.groups, Path("/elsewhere"))
    assert text(model.index(1, 0)) == str(model.groups[1][0].file)
