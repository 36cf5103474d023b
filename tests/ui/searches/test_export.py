"""What was found is written as a table with its question, kept as a set, or made dossiers of."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.searches.export import FoundView

Settle = Callable[[], None]


@pytest.fixture
def view(desk: Desk, works: Entry, qtbot: QtBot, settle: Settle) -> FoundView:
    made = FoundView(desk)
    qtbot.addWidget(made)
    made.start_with([works.id], Question("重庆", chosen=(("kind", "site"),)))
    settle()
    return made


def test_the_question_and_the_count_are_written_below_the_table(
    view: FoundView, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "结果.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "CSV (*.csv)"))
    assert view.heading.text() == "输出 1 条：重庆、遗产点"
    assert view.tables.item(0).text() == "条目清单"
    view.export()
    settle()
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert "重庆钢铁厂旧址" in rows[1]
    notes = [cell for row in rows[2:] for cell in row if cell]
    assert notes[0] == "检索：重庆、遗产点"
    assert notes[1].startswith("找到 1 条（")


def test_no_button_is_cut_in_a_narrow_pane(view: FoundView) -> None:
    view.resize(466, 500)
    view.show()
    for button in (view.keep, view.issue, view.write, view.back):
        assert button.width() >= button.sizeHint().width()


def test_all_of_it_is_handed_on_for_a_set_and_for_dossiers(
    view: FoundView, works: Entry, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.kept) as kept:
        view.keep.click()
    assert kept.args == [[works.id], "重庆、遗产点"]
    with qtbot.waitSignal(view.issued) as issued:
        view.issue.click()
    assert issued.args == [[works.id]]


def test_of_nothing_there_is_no_set(view: FoundView, settle: Settle) -> None:
    view.start_with([], Question())
    settle()
    assert view.heading.text() == "输出 0 条：全部"
    assert not view.keep.isEnabled()
    assert not view.issue.isEnabled()
