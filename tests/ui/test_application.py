"""The program goes from the start page to an archive and back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from archive_app.ui.application import Program
from archive_app.ui.frame import Frame
from archive_app.ui.preferences import Preferences
from archive_app.ui.who import WhoSheet

REPOSITORY = Path(__file__).parents[2]


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
def folder(program: Program, tmp_path: Path, qtbot: QtBot) -> Path:
    """The folder of an archive that the program has made and opened."""
    program.begin()
    program.make("重庆", tmp_path / "重庆.archive")
    qtbot.waitUntil(lambda: program.window is not None, timeout=10_000)
    return tmp_path / "重庆.archive"


def test_a_new_archive_opens_in_its_window_and_is_remembered(
    program: Program, folder: Path
) -> None:
    assert program.start is None
    assert program.window is not None
    assert program.window.windowTitle() == "重庆 — 工业遗产档案"
    assert program.preferences.recent == [folder]


def test_who_is_working_is_asked_once_and_signs(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    program = Program(person="login", language="zh", preferences=preferences, asks=True)
    program.make("重庆", tmp_path / "重庆.archive")
    qtbot.waitUntil(lambda: program.window is not None, timeout=10_000)
    assert program.window is not None
    sheet = program.window.findChild(WhoSheet)
    assert sheet.isVisible()
    assert sheet.name.text() == "login"
    sheet.name.setText("李总工")
    sheet.role.setText("审核")
    sheet.button.click()
    assert program.window.desk.archive.person == "李总工"
    assert program.window.head.path.text().endswith("李总工（审核）")
    program.window.close()
    program.end()
    again = Program(person="login", language="zh", preferences=preferences, asks=True)
    again.open(tmp_path / "重庆.archive")
    qtbot.waitUntil(lambda: again.window is not None, timeout=10_000)
    assert again.window is not None
    assert again.window.findChild(WhoSheet) is None
    assert again.window.desk.archive.person == "李总工"
    again.window.close()
    again.end()


def test_what_is_no_archive_is_told_on_the_start_page(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.open(tmp_path)
    qtbot.waitUntil(lambda: program.start is not None)
    assert program.start is not None
    assert program.start.notice.text.text()
    assert program.window is None


def test_an_archive_that_is_named_shows_its_window_before_it_is_open(
    program: Program, folder: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert program.window is not None
    program.window.close()
    program.window = None
    program.open(folder)
    frames = [one for one in qapp.topLevelWidgets() if isinstance(one, Frame) and one.isVisible()]
    assert [frame.desk.is_open for frame in frames] == [False]
    qtbot.waitUntil(lambda: program.window is not None, timeout=10_000)
    assert program.window is frames[0]
    assert program.start is None


def test_what_is_wrong_in_a_profile_written_by_hand_is_told(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    assert program.window is not None
    program.window.close()
    program.window = None
    for name in ("ours", "theirs"):
        (folder / "profiles" / f"{name}.toml").write_text("a = 1\nb = [\n", "utf-8")
    program.open(folder)
    qtbot.waitUntil(lambda: program.window is not None, timeout=10_000)
    assert program.window is not None
    notice = program.window.notice
    assert notice.isVisible()
    told = notice.text.text().splitlines()
    assert [line for line in told if "第 2 行" in line] == told
    assert [name in line for name, line in zip(("ours", "theirs"), told, strict=True)] == [
        True,
        True,
    ]


def test_the_example_is_made_once_and_opened_again_after(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    for _ in range(2):
        program.begin()
        program.try_out(tmp_path)
        qtbot.waitUntil(lambda: program.window is not None, timeout=60_000)
        assert program.window is not None
        assert program.window.desk.archive.folder == tmp_path / "示例档案库.archive"
        program.window.close()
        program.window = None


def test_another_archive_is_asked_for_on_the_start_page_and_the_first_is_closed(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    assert program.window is not None
    program.window.other_archive.emit()
    assert program.start is not None
    program.open(folder)
    qtbot.waitUntil(lambda: program.window is not None and program.start is None)
    assert program.window is not None
    assert not program.window.desk.archive.read_only


def test_the_other_theme_is_the_same_window_in_other_colours(
    program: Program, folder: Path
) -> None:
    window = program.window
    assert window is not None
    before = window.head.menu_button.icon().pixmap(20).toImage()
    window.other_theme.emit()
    assert program.window is window
    assert window.desk.look.dark
    assert window.head.menu_button.icon().pixmap(20).toImage() != before
    assert program.preferences.theme == "dark"


def test_the_palette_and_the_shortcuts_can_be_seen(
    program: Program, folder: Path, qapp: QApplication
) -> None:
    assert program.window is not None
    for wanted in (program.window.palette_wanted, program.window.shortcuts_wanted):
        wanted.emit()
        shown = [
            one for one in qapp.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        ]
        assert len(shown) == 1
        shown[0].close()


def test_qt_speaks_chinese_too(program: Program) -> None:
    assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_the_start_page_comes_and_goes_without_what_is_heavy() -> None:
    """Run the program itself in a process of its own, with nobody before the screen."""
    played = (
        "import sys\n"
        "from archive_app.ui import application\n"
        "application.QApplication.exec = lambda *_: 0\n"
        "code = application.run(None, person='调查员', language='zh')\n"
        "heavy = {'whoosh', 'reportlab', 'numpy', 'sqlite_utils', 'PIL', 'pypdfium2'}\n"
        "sys.exit(code or sorted(heavy & set(sys.modules)) or 0)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", played], check=False, capture_output=True, cwd=REPOSITORY, text=True
    )
    assert ended.returncode == 0, ended.stderr
