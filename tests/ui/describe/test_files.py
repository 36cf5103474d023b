"""Each file has its card, and what is opened is a copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from archive_app.archive.intake import intake
from archive_app.archive.results import retrieval
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui.describe import files as module
from archive_app.ui.describe.files import FilesView
from archive_app.ui.desk import Desk


def test_a_copy_under_its_own_name_is_opened_never_the_original(
    desk: Desk,
    works: Entry,
    photo: Callable[[str], Path],
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    report = intake.take_in(desk.archive, Quiet(), site=works.id, paths=[photo("高炉.png")])
    held = retrieval.sheet(desk.archive, report.taken_in[0].id).files
    launched: list[Path] = []
    monkeypatch.setattr(module, "_launch", launched.append)
    view = FilesView(desk)
    qtbot.addWidget(view)
    view.show_files(held)
    texts = {label.text() for label in view.findChildren(QLabel)}
    assert {"高炉.png", "image/png", "64 x 48"} <= texts
    opening = next(b for b in view.findChildren(QPushButton) if "副本" in b.text())
    opening.click()
    settle()
    assert launched[0].name == "高炉.png"
    assert launched[0].read_bytes() == held[0].path.read_bytes()
    assert desk.archive.folder not in launched[0].parents


def test_an_entry_without_files_says_so(desk: Desk, qtbot: QtBot) -> None:
    view = FilesView(desk)
    qtbot.addWidget(view)
    view.show_files([])
    assert "这一条还没有文件。" in {label.text() for label in view.findChildren(QLabel)}


def test_a_file_is_looked_at_by_its_number(
    desk: Desk, works: Entry, photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    report = intake.take_in(desk.archive, Quiet(), site=works.id, paths=[photo("高炉.png")])
    view = FilesView(desk)
    qtbot.addWidget(view)
    view.show_files(retrieval.sheet(desk.archive, report.taken_in[0].id).files * 2)
    looking = [button for button in view.findChildren(QPushButton) if button.text() == "查看"]
    with qtbot.waitSignal(view.looking) as told:
        looking[1].click()
    assert told.args == [1]
