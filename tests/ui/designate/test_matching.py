"""A published list is gone through by keyboard; nothing is listed that nobody accepted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.programme.listings import listings
from archive_app.domain.entries import Entry
from archive_app.ui.designate.matching import LEFT, LISTED, OPEN, MatchingPart
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def part(
    desk: Desk, works: Entry, mill: Entry, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> MatchingPart:
    path = tmp_path / "名单.csv"
    path.write_text("序号,名称\n1,重庆钢铁厂\n2,白沙水电站\n3,裕华纱厂\n", "utf-8")
    made = MatchingPart(desk)
    qtbot.addWidget(made)
    made.show()
    made.source.path.setText(str(path))
    made.source.path.returnPressed.emit()
    settle()
    made.source.compare.click()
    settle()
    return made


def of_register(part: MatchingPart, name: str = "历史建筑") -> None:
    part.source.register.setCurrentIndex(part.source.register.findText(name))
    part.source.register.activated.emit(part.source.register.currentIndex())


def decided(part: MatchingPart) -> list[str]:
    return [case.decided for case in part.cases]


def test_names_are_shown_with_what_they_may_mean_and_why(part: MatchingPart) -> None:
    assert [row.cells[0] for row in part.names.table.texts.rows] == [
        *("重庆钢铁厂", "白沙水电站", "裕华纱厂"),
    ]
    (likely,) = part.likely.table.texts.rows
    assert likely.cells[1:] == ("重庆钢铁厂旧址", "去掉“旧址”“公司”一类的字后相同：重庆钢铁厂旧址")
    part.names.choose("1")
    assert part.likely.empty.text().startswith("没有相近的遗产点")


def test_nothing_can_be_accepted_before_the_register_is_known(
    part: MatchingPart, archive: Archive
) -> None:
    assert not part.accept_button.isEnabled()
    assert part.note.text() == "请先选这份名单属于哪个名录，才能列入。"
    part.likely.table.entered.emit(0)
    assert listings(archive) == []


def test_a_match_is_accepted_by_enter_and_the_next_open_name_comes(
    part: MatchingPart, archive: Archive, works: Entry, settle: Settle
) -> None:
    of_register(part)
    part.names.table.entered.emit(0)
    part.likely.table.entered.emit(0)
    settle()
    (found,) = listings(archive)
    assert (found.entry.title, found.shown["number"]) == ("重庆钢铁厂", "1")
    assert [one.id for one in found.targets] == [works.id]
    assert decided(part) == [LISTED, OPEN, OPEN]
    assert part.names.key() == "1"


def test_a_name_is_left_by_a_key_and_taken_up_again(part: MatchingPart, qtbot: QtBot) -> None:
    part.names.table.setFocus()
    qtbot.keyClick(part.names.table, Qt.Key.Key_Delete)
    assert decided(part) == [LEFT, OPEN, OPEN]
    part.names.choose("0")
    part.leave_button.click()
    assert decided(part) == [OPEN, OPEN, OPEN]


def test_a_name_that_no_site_has_becomes_a_site_by_a_key(
    part: MatchingPart, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    of_register(part)
    part.names.choose("1")
    part.names.table.setFocus()
    qtbot.keyClick(part.names.table, Qt.Key.Key_Insert)
    settle()
    (found,) = listings(archive)
    assert [one.title for one in found.targets] == ["白沙水电站"]
    assert decided(part) == [OPEN, LISTED, OPEN]
    assert part.names.key() == "2"


def test_none_is_merged_alone(part: MatchingPart, archive: Archive) -> None:
    of_register(part)
    assert decided(part) == [OPEN] * 3
    assert listings(archive) == []


def test_what_the_register_lists_already_is_decided_when_the_list_comes_again(
    part: MatchingPart, settle: Settle
) -> None:
    of_register(part)
    part.accept()
    settle()
    part.source.compare.click()
    settle()
    assert decided(part) == [LISTED, OPEN, OPEN]
    assert part.cases[0].listed_as == "重庆钢铁厂旧址"


def test_a_file_that_is_no_list_is_said(part: MatchingPart, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.notice) as notice:
        part.read(Path("没有.xlsx"), "")
    assert notice.args[1] == "bad"
