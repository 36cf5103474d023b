"""Which list it is: the file is typed or chosen, and read as a person says."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.lists.importing import preview
from archive_app.archive.lists.list_file import ListFile
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.importing.source import SourcePart


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> SourcePart:
    made = SourcePart(desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "图纸.csv"
    made.write_text("目录,\n图号,图名\n1,总图\n", "utf-8")
    return made


def test_a_file_is_typed_or_chosen(
    part: SourcePart, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    part.path.setText(str(path))
    with qtbot.waitSignal(part.chosen) as chosen:
        qtbot.keyClick(part.path, Qt.Key.Key_Return)
    assert chosen.args == [path]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(part.chosen):
        part.browse.click()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    part.path.clear()
    with qtbot.assertNotEmitted(part.chosen):
        part.browse.click()
        qtbot.keyClick(part.path, Qt.Key.Key_Return)


def test_what_was_recognised_is_shown_and_can_be_said_otherwise(
    part: SourcePart, desk: Desk, path: Path, works: Entry
) -> None:
    part.start(works.id, works.title)
    part.path.setText(str(path))
    assert part.list_file(anew=True) == ListFile(path, site=works.id)
    part.show_preview(preview(desk.archive, part.list_file(anew=True)))
    assert part.header.currentText() == "第 2 行"
    assert part.kind.currentText() == "图纸"
    assert part.kind.findData("saved_search") == part.kind.findData("selection") == -1
    assert part.sheet.isHidden()
    assert not part.site.isHidden()
    part.header.setCurrentIndex(2)
    assert part.list_file() == ListFile(path, "drawing", works.id, header=3)


def test_what_stands_alone_is_asked_for_no_site(part: SourcePart, desk: Desk, path: Path) -> None:
    part.show_preview(preview(desk.archive, ListFile(path, "agent")))
    assert part.site.isHidden()
    part.start("", "")
    assert part.site_id() == ""


def test_another_site_is_told_once_it_is_known(
    part: SourcePart, works: Entry, qtbot: QtBot
) -> None:
    line = part.site.inputs()[0]
    with qtbot.assertNotEmitted(part.changed):
        qtbot.keyClicks(line, "none")
    part.site.show_value(works.id, works.title)
    with qtbot.waitSignal(part.changed):
        part.site.changed.emit()
    assert part.site_id() == works.id
