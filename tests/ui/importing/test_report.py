"""What became of a list: numbers, the file of refused rows, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from archive_app.archive.lists.importing import Imported, import_list
from archive_app.archive.lists.list_file import ListFile
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.importing.report import ReportPart

Settle = Callable[[], None]


@pytest.fixture
def done(desk: Desk, tmp_path: Path) -> Imported:
    """A list that was imported, one row of which was refused."""
    path = tmp_path / "名单.csv"
    path.write_text("名称,始建年代\n甲厂,1938年\n乙厂,以后\n", "utf-8")
    return import_list(desk.archive, Quiet(), ListFile(path, "site"))


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> ReportPart:
    made = ReportPart(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_refused_rows_are_opened(
    part: ReportPart, done: Imported, monkeypatch: pytest.MonkeyPatch
) -> None:
    part.show_done("名单.csv", done)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    part.open_file.click()
    part.open_folder.click()
    assert opened == [str(done.refused_file), str(Path(str(done.refused_file)).parent)]
    assert str(done.refused_file) in part.note.text()
    assert len(part.table.texts.rows) == 1


def test_an_import_is_taken_back_by_its_name(
    part: ReportPart, done: Imported, settle: Settle
) -> None:
    part.show_done("名单.csv", done)
    assert part.undo_button.text() == "撤销：导入清单“名单.csv”"
    part.undo_button.click()
    settle()
    assert part.heading.text() == "已撤销：导入清单“名单.csv”。"
    assert part.undo_button.isHidden()


def test_the_sentence_tells_what_happened(part: ReportPart, done: Imported, qtbot: QtBot) -> None:
    part.show_done("名单.csv", replace(done, cancelled=True))
    assert part.heading.text().startswith("导入已取消：此前新增 1")
    part.show_done("名单.csv", replace(done, added=0, same=2, refused_count=0, refused_file=None))
    assert part.heading.text() == "没有新增：清单里的 2 行都已导入过。"
    assert part.undo_button.isHidden()
    assert part.open_file.isHidden()
    with qtbot.waitSignal(part.again):
        part.next.click()
