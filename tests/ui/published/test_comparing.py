"""Two lists are compared by what sites are, not by what they are called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand
from archive_app.ui.published.comparing import DifferencesPart

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> DifferencesPart:
    made = DifferencesPart(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def told(part: DifferencesPart) -> list[tuple[str, ...]]:
    return [(row.cells[0], *row.cells[2:]) for row in part.table.table.texts.rows]


def test_one_list_alone_cannot_be_compared(part: DifferencesPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert part.table.empty.text() == "公布过两份名单，才能比较。"
    assert part.asked.isHidden()


@pytest.mark.usefixtures("lists")
def test_the_last_two_are_compared_at_first(part: DifferencesPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert (part.earlier.currentText()[-3:], part.later.currentText()[-3:]) == ("第一批", "第二批")
    assert told(part) == [
        ("＋ 新增", "天府煤矿"),
        ("改级", "裕华纱厂", "三级", "二级"),
        ("更名", "重钢旧址", "重庆钢铁厂旧址", "重钢旧址"),
    ]


@pytest.mark.usefixtures("lists")
def test_the_other_way_round_what_was_added_is_struck_off(
    part: DifferencesPart, settle: Settle
) -> None:
    part.refresh()
    settle()
    part.earlier.setCurrentIndex(1)
    part.later.setCurrentIndex(0)
    part.later.activated.emit(0)
    settle()
    assert told(part)[0] == ("－ 撤销", "天府煤矿")


@pytest.mark.usefixtures("lists")
def test_only_what_is_looked_at_is_shown(
    part: DifferencesPart, mill: Entry, settle: Settle
) -> None:
    part.stand, part.where = Stand(mill.id, mill.title), "site"
    part.refresh()
    settle()
    assert [row[0] for row in told(part)] == ["改级"]


@pytest.mark.usefixtures("lists")
def test_what_differs_goes_to_a_file(
    part: DifferencesPart, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part.refresh()
    settle()
    for name in ("变动.xlsx", "变动.pdf"):
        chosen = (str(tmp_path / name), "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=chosen: chosen)
        part.write_button.click()
        settle()
        assert "已写出 3 处变动" in part.outcome.text.text()
        assert (tmp_path / name).is_file()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    part.write_button.click()
    assert "已写出 3 处变动" in part.outcome.text.text()


def test_with_one_list_there_is_nothing_to_write(part: DifferencesPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert not part.write_button.isEnabled()
