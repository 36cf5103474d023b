"""A list is asked for with its columns and its register."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.programme.name_lists import NameList
from archive_app.ui.designate.source import SourceStrip
from archive_app.ui.desk import Desk

COLUMNS = {"name": 1, "number": 0, "place": -1}


@pytest.fixture
def strip(desk: Desk, qtbot: QtBot) -> SourceStrip:
    made = SourceStrip(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def found(path: Path) -> NameList:
    heads = ("序号", "名称")
    return NameList(path, ("甲", "乙"), "乙", heads, (("1", "裕华纱厂"),), COLUMNS)


def test_a_chosen_file_is_read(
    strip: SourceStrip, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "名单.xlsx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(strip.chosen) as chosen:
        strip.browse.click()
    assert chosen.args == [path, ""]


def test_the_likely_columns_are_proposed(strip: SourceStrip, tmp_path: Path) -> None:
    strip.show_list(found(tmp_path / "名单.xlsx"))
    assert {name: one.currentText() for name, one in strip.columns.items()} == {
        "name": "名称",
        "number": "序号",
        "place": "没有",
    }
    assert strip.sheet.currentText() == "乙"


def test_another_sheet_is_read_of_the_same_file(
    strip: SourceStrip, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "名单.xlsx"
    strip.path.setText(str(path))
    strip.show_list(found(path))
    strip.sheet.setCurrentText("甲")
    with qtbot.waitSignal(strip.chosen) as chosen:
        strip.sheet.activated.emit(0)
    assert chosen.args == [path, "甲"]


def test_a_list_without_a_header_shows_its_first_cells_for_columns(
    strip: SourceStrip, tmp_path: Path
) -> None:
    path, columns = tmp_path / "名单.txt", {"name": 0, "number": -1, "place": -1}
    strip.show_list(NameList(path, (), "", ("",), (("裕华纱厂",),), columns))
    assert strip.columns["name"].currentText() == "裕华纱厂"
    assert strip.sheet.currentText() == "名单.txt"


def test_it_is_compared_with_its_columns_and_register(
    strip: SourceStrip, qtbot: QtBot, tmp_path: Path
) -> None:
    told = found(tmp_path / "名单.xlsx")
    strip.show_list(told)
    strip.register.setCurrentIndex(strip.register.findText("历史建筑"))
    with qtbot.waitSignal(strip.matched) as matched:
        strip.compare.click()
    assert matched.args == [told, COLUMNS]
    assert strip.register_id() == "registers/historic_building"
    assert strip.given()["state"] == "designation_state/designated"
