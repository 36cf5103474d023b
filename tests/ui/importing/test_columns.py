"""The columns of a list stand in a table; the chosen one is edited below it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.lists.importing import Preview, preview
from archive_app.archive.lists.list_file import ListFile
from archive_app.archive.lists.mappings import mapping_text
from archive_app.ui.desk import Desk
from archive_app.ui.importing.columns import ColumnsPart

Read = Callable[[], Preview]


@pytest.fixture
def read(desk: Desk, tmp_path: Path) -> Read:
    """Reads a list of two columns."""

    def read() -> Preview:
        path = tmp_path / "名单.csv"
        path.write_text("名称,行政区划,页码\n甲厂,九龙坡区,1\n乙厂,江北区,2\n", "utf-8")
        return preview(desk.archive, ListFile(path, "site"))

    return read


@pytest.fixture
def part(desk: Desk, read: Read, qtbot: QtBot) -> ColumnsPart:
    made = ColumnsPart(desk)
    qtbot.addWidget(made)
    made.show()
    made.show_preview(desk.archive.kinds["site"], read())
    return made


def cells(part: ColumnsPart) -> list[list[str]]:
    return [list(row.cells) for row in part.table.texts.rows]


def test_each_column_is_shown_with_samples_and_where_it_goes(part: ColumnsPart) -> None:
    assert cells(part)[0] == ["名称", "甲厂、乙厂", "名称", ""]
    assert cells(part)[1][2:] == ["行政区划", "取开头的区划、都在重庆市"]
    assert cells(part)[3] == ["页码", "1、2", "不导入", ""]
    assert part.table.texts.rows[3].rank == "quiet"
    assert part.strip.name.text() == "名称"


def test_all_that_can_be_said_of_a_column_is_seen_in_a_small_window(
    part: ColumnsPart, qtbot: QtBot
) -> None:
    part.resize(450, 236)
    part.table.choose(1)
    lookup = part.strip.lookup
    qtbot.waitUntil(lambda: lookup.isVisible() and not lookup.visibleRegion().isEmpty())
    assert lookup.visibleRegion().boundingRect() == lookup.rect()
    row = part.table.visualRect(part.table.currentIndex())
    assert part.table.viewport().rect().contains(row.center())


def test_enter_goes_to_the_field_of_a_column(part: ColumnsPart) -> None:
    part.table.choose(3)
    part.table.entered.emit(3)
    assert part.strip.name.text() == "页码"
    assert part.strip.field.inputs()[0] is part.strip.field.focusProxy()


def test_what_is_led_elsewhere_is_told_as_a_mapping(part: ColumnsPart, qtbot: QtBot) -> None:
    part.table.choose(3)
    with qtbot.waitSignal(part.changed) as changed:
        part.strip.field._line.picked.emit("remarks", "备注")
    assert '"{页码}"' not in mapping_text(changed.args[0])
    assert "remarks" in changed.args[0].fields()
    assert part.table.key().endswith("{页码}")


def test_what_no_column_says_is_added_and_stays_while_the_list_is_read_again(
    part: ColumnsPart, desk: Desk, read: Read, qtbot: QtBot
) -> None:
    part.buttons["import_add_constant"]()
    assert cells(part)[-1][:3] == ["（每行相同）", "", "不导入"]
    part.show_preview(desk.archive.kinds["site"], read())
    assert len(part.lines) == 5
    part.strip.text.setText("2024年名单")
    part.strip.text.editingFinished.emit()
    with qtbot.waitSignal(part.changed) as changed:
        part.strip.field._line.picked.emit("remarks", "备注")
    assert '"remarks" = "2024年名单"' in mapping_text(changed.args[0])
    part.forget()
    part.show_preview(desk.archive.kinds["site"], read())
    assert len(part.lines) == 4


def test_a_text_of_several_columns_begins_with_the_chosen_one(part: ColumnsPart) -> None:
    part.table.choose(2)
    part.buttons["import_add_joined"]()
    assert part.strip.text.text() == "{行政区划}{页码}"
    assert cells(part)[-1][0] == "{行政区划}{页码}"


def test_a_mapping_is_kept_in_a_file_and_loaded(
    part: ColumnsPart,
    desk: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "m.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(desk.notice) as notice:
        part.buttons["import_keep"]()
    assert str(path) in notice.args[0]
    with qtbot.waitSignal(part.changed) as changed:
        part.buttons["import_load"]()
    assert mapping_text(changed.args[0]) == path.read_text("utf-8")
    path.write_text("kind = 3", "utf-8")
    with qtbot.waitSignal(desk.jobs.refused) as refused:
        part.buttons["import_load"]()
    assert refused.args[0].key == "faulty_mapping"
    settle()
