"""A person makes an archive, catalogues a site, finds it again and issues its dossier."""

from __future__ import annotations

import struct
import wave
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.application import Program
from archive_app.ui.describe.add import AddView
from archive_app.ui.describe.form import Form
from archive_app.ui.intake.view import IntakeView
from archive_app.ui.issue.view import IssueView
from archive_app.ui.main_window import MainWindow
from archive_app.ui.preferences import Preferences

Settle = Callable[[], None]


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    preferences = Preferences(tmp_path / "window.ini")
    preferences.theme = "light"
    made = Program(person="调查员", language="zh", preferences=preferences)
    yield made
    for window in (made.start, made.window):
        if window:
            window.close()
    made.end()


@pytest.fixture
def field_day(tmp_path: Path) -> Path:
    """A folder as it comes back from the field: pictures, a sound, a history, a damaged file."""
    folder = tmp_path / "2024-04 重钢"
    (folder / "照片").mkdir(parents=True)
    for number in range(3):
        (folder / "照片" / f"高炉{number}.png").write_bytes(_picture(120, 90, number))
    with wave.open(str(folder / "老工人访谈.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\0\1" * 8000)
    history = "重庆钢铁厂一九三八年由汉阳铁厂内迁大渡口。\n四号高炉一九五七年投产。\n"
    (folder / "厂史.txt").write_text(history, "utf-8")
    (folder / "坏了.jpg").write_bytes(b"\xff\xd8\xff\xe0 damaged")
    return folder


def test_the_six_steps(
    program: Program,
    field_day: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = _make_an_archive(program, tmp_path, qtbot)

    def settle() -> None:
        for _ in range(2):
            QApplication.processEvents()
            qtbot.waitUntil(lambda: window.desk.jobs.idle, timeout=60_000)

    _add_a_site(window, settle, qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(field_day))
    _take_in_a_folder(window, settle, qtbot)
    _describe_a_record(window, settle, qtbot)
    _find_it_again(window, settle)
    target = tmp_path / "案卷.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    _issue_the_dossier(window, target, qtbot)


def _make_an_archive(program: Program, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    program.begin()
    assert program.start is not None
    _commit(program.start.name, "重庆工业遗产档案")
    program.start.folder.setText(str(tmp_path))
    qtbot.mouseClick(program.start.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
    assert (tmp_path / "重庆工业遗产档案.archive" / "archive.db").is_file()
    assert program.window is not None
    return program.window


def _add_a_site(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    settle()
    qtbot.mouseClick(window.sites.add, Qt.MouseButton.LeftButton)
    adding = window.right.page(AddView)
    form = adding.form
    assert form is not None
    _commit(_input(form, "name"), "重庆钢铁厂旧址")
    _commit(_input(form, "other_names"), "一〇一厂")
    _commit(_input(form, "division"), "大渡口区")
    settle()
    _commit(_input(form, "place"), "29.4827,106.4811 CGCS2000")
    qtbot.mouseClick(adding.add_button, Qt.MouseButton.LeftButton)
    settle()
    assert window.place == "重庆钢铁厂旧址"
    assert window.sites.model.find("division", "大渡口区") is not None


def _take_in_a_folder(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    qtbot.keyClick(
        window,
        Qt.Key.Key_I,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    settle()
    page = window.middle.page(IntakeView)
    assert page.told.text().startswith("将导入 5 个文件")
    qtbot.keyClick(page.take_button, Qt.Key.Key_Return)
    settle()
    report = page.report
    assert report.heading.text() == "导入完成：新增 5，已有 0，未能导入 1"
    refused = report.model.item(0)
    assert refused.child(0).text() == "坏了.jpg"
    assert refused.child(0, 1).text()
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.finding.count.text() == "6 条"  # the site is listed too


def _describe_a_record(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.finding.asking.choose("kind", "photograph")
    settle()
    window.finding.take_focus()
    qtbot.keyClick(window.finding.table, Qt.Key.Key_Return)
    settle()
    form = window.entry.tabs.form
    assert form is not None
    assert form.kind.id == "photograph"
    _commit(_input(form, "title"), "出铁场全景——")
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert window.entry.title.text().startswith("出铁场全景——")
    assert window.entry.saved.text().startswith("已保存")


def _find_it_again(window: MainWindow, settle: Settle) -> None:
    window.sites.choose("all")
    settle()
    window.search()
    _commit(window.head.search, "出铁场")
    settle()
    row = window.finding.model.row_at(0)
    assert row is not None
    assert row.title.text.startswith("出铁场全景")
    window.head.search.clear()
    _commit(window.head.search, "汉阳铁厂")
    settle()
    row = window.finding.model.row_at(0)
    assert row is not None
    assert row.title.text == "厂史"
    assert "汉阳铁厂" in row.snippet.text
    hits = [row.snippet.text[start:stop] for start, stop in row.snippet.marks]
    assert "汉阳铁厂" in "".join(hits)


def _issue_the_dossier(window: MainWindow, target: Path, qtbot: QtBot) -> None:
    spot = next(iter(_sites(window)))
    window.sites.choose("site", spot)
    qtbot.waitUntil(lambda: window.desk.jobs.idle)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    issuing = window.middle.page(IssueView)
    qtbot.waitUntil(issuing.draft.isEnabled, timeout=30_000)
    with qtbot.waitSignal(issuing.issued, timeout=60_000) as issued:
        qtbot.mouseClick(issuing.draft, Qt.MouseButton.LeftButton)
    assert target.read_bytes().startswith(b"%PDF-")
    assert issued.args[0].pages > 3
    assert not issuing.outcome.open_pdf.isHidden()


def _sites(window: MainWindow) -> list[str]:
    model = window.sites.model
    group = model.find("division", "大渡口区")
    assert group is not None
    rows = [model.index(row, 0, group) for row in range(model.rowCount(group))]
    return [row.data(Qt.ItemDataRole.UserRole).id for row in rows]


def _input(form: Form, field: str) -> QWidget:
    return form.rows[field].editor.inputs()[0]


def _commit(line: QWidget, text: str) -> None:
    """Type Chinese at the line's start as an input method does."""
    if isinstance(line, QLineEdit):
        line.home(False)
    assert isinstance(line, QLineEdit | QPlainTextEdit)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def _picture(width: int, height: int, seed: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    rows = b"".join(b"\0" + bytes([seed * 80, row % 256, 60]) * width for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
