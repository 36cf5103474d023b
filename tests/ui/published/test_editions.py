"""Published lists are shown as they were published, and written to files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand
from archive_app.ui.published.editions import EditionsPart

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> EditionsPart:
    made = EditionsPart(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_lists_it_says_how_to_publish_one(part: EditionsPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("还没有公布过名单")
    assert not part.write_button.isEnabled()


def test_the_latest_comes_first_and_each_says_what_it_said_then(
    part: EditionsPart, lists: list[Entry], unit: Entry, settle: Settle
) -> None:
    part.refresh()
    settle()
    assert [row.cells[1:] for row in part.table.table.texts.rows] == [
        ("第二批", "2026-05-01", "", "3"),
        ("第一批", "2024-05-01", "", "2"),
    ]
    part.table.choose(lists[0].id)
    names = {row.key: row.cells[1] for row in part.sites.table.texts.rows}
    assert names[unit.id] == "重庆钢铁厂旧址"  # it is 重钢旧址 by now


@pytest.mark.usefixtures("lists")
def test_only_the_site_that_is_looked_at_is_shown(
    part: EditionsPart, mill: Entry, settle: Settle
) -> None:
    part.stand, part.where = Stand(mill.id, mill.title), "site"
    part.refresh()
    settle()
    assert [row.cells[1] for row in part.sites.table.texts.rows] == ["裕华纱厂"]


@pytest.mark.usefixtures("lists")
@pytest.mark.parametrize(
    ("sort", "suffix", "begins"),
    [("XLSX (*.xlsx)", ".xlsx", b"PK"), ("PDF (*.pdf)", ".pdf", b"%PDF")],
)
def test_a_list_is_written_in_the_sort_that_a_person_chose(
    part: EditionsPart,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    sort: str,
    suffix: str,
    begins: bytes,
) -> None:
    part.refresh()
    settle()
    chosen = (str(tmp_path / "名单"), sort)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    part.write_button.click()
    settle()
    assert (tmp_path / f"名单{suffix}").read_bytes().startswith(begins)
    assert part.outcome.text.text() == "已写成，3 处遗产点。"
