"""Rows are told as they would come in, and those that cannot with all that is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.lists.importing import import_list, preview
from archive_app.archive.lists.list_file import ListFile
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.importing.told import counted, show_refused, show_rows
from archive_app.ui.widgets.texts import TextsTable


@pytest.fixture
def table(qtbot: QtBot) -> TextsTable:
    made = TextsTable(lambda _: "#000000", "行")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def file(tmp_path: Path) -> ListFile:
    path = tmp_path / "名单.csv"
    path.write_text("名称,行政区划,始建年代\n甲厂,江北县,1938年\n乙厂,,以后\n", "utf-8")
    return ListFile(path, "site")


def test_rows_are_shown_by_the_fields_that_they_fill(
    desk: Desk, table: TextsTable, file: ListFile
) -> None:
    show_rows(desk, table, desk.archive.kinds["site"], preview(desk.archive, file))
    one, other = table.texts.rows
    assert list(one.cells) == ["2", "甲厂", "重庆市江北区", "江北县", "1938年"]
    assert other.cells[1].startswith("始建年代：")
    assert other.rank == "bad"


def test_a_list_of_which_nothing_can_come_in_shows_why(
    desk: Desk, table: TextsTable, file: ListFile
) -> None:
    file.path.write_text("名称,始建年代\n乙厂,以后\n", "utf-8")
    show_rows(desk, table, desk.archive.kinds["site"], preview(desk.archive, file))
    assert table.texts.columnCount() == 2


def test_what_was_refused_is_shown_word_for_word(
    desk: Desk, table: TextsTable, file: ListFile
) -> None:
    done = import_list(desk.archive, Quiet(), file, dry_run=True)
    show_refused(desk, table, done.refused)
    (row,) = table.texts.rows
    assert (row.cells[0], row.cells[2]) == ("3", "乙厂、以后")
    assert counted(desk, done) == "将新增 1 条；已有 0，已有而内容不同 0，不能导入 1"
    file.path.write_text("名称\n甲厂\n", "utf-8")
    import_list(desk.archive, Quiet(), file)
    again = import_list(desk.archive, Quiet(), file, dry_run=True)
    assert counted(desk, again) == "没有要新增的：1 行都已导入过。"
