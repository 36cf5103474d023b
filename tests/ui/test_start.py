"""The start page makes an archive, opens one, or shows the example."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.start import StartPage
from archive_app.ui.words import Words


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> StartPage:
    made = StartPage(Words("zh"), [tmp_path / "旧.archive"])
    qtbot.addWidget(made)
    made.folder.setText(str(tmp_path))
    made.show()
    return made


def test_an_archive_is_made_under_its_name(page: StartPage, tmp_path: Path, qtbot: QtBot) -> None:
    assert not page.make.isEnabled()
    page.name.setText("重庆/工业遗产")
    with qtbot.waitSignal(page.making) as making:
        qtbot.mouseClick(page.make, Qt.MouseButton.LeftButton)
    assert making.args == ["重庆/工业遗产", tmp_path / "重庆_工业遗产.archive"]


def test_a_recent_archive_is_one_press_away(page: StartPage, tmp_path: Path, qtbot: QtBot) -> None:
    button = next(one for one in page.findChildren(QPushButton) if one.text().startswith("旧"))
    with qtbot.waitSignal(page.opening) as opening:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opening.args == [tmp_path / "旧.archive"]


def test_an_archive_is_chosen_with_the_systems_own_window(
    page: StartPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "甲"))
    with qtbot.waitSignal(page.opening) as opening:
        qtbot.mouseClick(page.open, Qt.MouseButton.LeftButton)
    assert opening.args == [tmp_path / "甲"]
    qtbot.mouseClick(page.browse, Qt.MouseButton.LeftButton)
    assert page.folder.text() == str(tmp_path / "甲")


def test_the_example_is_offered(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.trying):
        qtbot.mouseClick(page.demo, Qt.MouseButton.LeftButton)


def test_while_it_works_it_says_so_and_a_failure_lets_one_try_again(page: StartPage) -> None:
    page.busy("正在打开档案库…")
    assert not page.isEnabled()
    page.refuse("这个文件夹不是档案库。")
    assert page.isEnabled()
    assert page.notice.text.text() == "这个文件夹不是档案库。"
    page.tell_bug("程序出了错。", "Traceback …")
    assert page.notice.text.text() == "程序出了错。"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_on_the_page(
    language: str, qtbot: QtBot, layout_faults: Callable[[QWidget], list[str]]
) -> None:
    page = StartPage(Words(language), [])
    qtbot.addWidget(page)
    page.show()
    assert layout_faults(page) == []
