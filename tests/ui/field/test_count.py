from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.attaching import attach_files
from archive_app.archive.field import copying
from archive_app.archive.field.field import Day, new_key
from archive_app.archive.field.receipts import Receipt
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Progress
from archive_app.ui.desk import Desk
from archive_app.ui.field.count import CountPage
from archive_app.ui.field.keeping import text
from tests.ui.conftest import Adds

Settle = Callable[[], None]
TODAY = datetime.now().astimezone().date()


@pytest.fixture
def page(
    qtbot: QtBot,
    desk: Desk,
    works: Entry,
    add: Adds,
    photo: Callable[[str], Path],
    settle: Settle,
) -> CountPage:
    """The count of a day with one photograph and one draft."""
    plate = add("photograph", works.id, title="鼓风机铭牌")
    attach_files(desk.archive, plate.id, [photo("a.png")])
    description.save_draft(desk.archive, new_key("equipment", works.id), {"title": "鼓风机"})
    made = CountPage(desk)
    qtbot.addWidget(made)
    made.count(TODAY)
    settle()
    return made


def drive(tmp_path: Path) -> Path:
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb"


def test_the_day_is_counted_and_what_is_missing_leads_on(
    qtbot: QtBot, page: CountPage, works: Entry
):
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert "2 条，1 个文件" in page.figures.text()
    lines = [page.model.index(row, 0).data() for row in range(page.model.rowCount())]
    assert lines[0] == "鼓风机　草稿没有存"
    assert lines[1].startswith("鼓风机铭牌　缺：")
    with qtbot.waitSignal(page.opened) as opened:
        page.list.activated.emit(page.model.index(0, 0))
    assert opened.args == [new_key("equipment", works.id)]


def test_a_day_on_which_nothing_is_missing_says_so(qtbot: QtBot, desk: Desk, settle: Settle):
    page = CountPage(desk)
    qtbot.addWidget(page)
    page.count(TODAY)
    settle()
    assert page.gaps.text().startswith("没有缺项")
    assert page.list.isHidden()


def test_one_button_copies_and_the_receipt_is_opened(
    page: CountPage, desk: Desk, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
):
    page.target.setText(str(drive(tmp_path)))
    page.copy()
    assert not page.copy_button.isEnabled()
    assert not page.bar.isHidden()
    settle()
    assert page.told.text().startswith("1 个文件和数据库")
    assert "同一块盘" in page.told.text()
    assert page.bar.isHidden()
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    page.open_button.click()
    assert opened[0].endswith("收据.pdf")
    assert str(tmp_path / "usb") in text(desk.preferences, "last_copy")


def test_a_drive_that_is_not_there_is_said_under_the_button(
    page: CountPage, tmp_path: Path, settle: Settle
):
    page.copy()  # no folder is named yet
    assert page.copy_button.isEnabled()
    page.target.setText(str(tmp_path / "gone"))
    page.copy()
    settle()
    assert page.told.text().startswith("没有文件夹")
    assert page.open_button.isHidden()


def test_a_copy_can_be_stopped_and_says_that_it_is_not_whole(
    page: CountPage, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
):
    copied, started, pressed = copying.copy_day, Event(), Event()

    def slow(archive: Archive, progress: Progress, day: Day, to: Path) -> Receipt:
        started.set()
        pressed.wait(10)
        return copied(archive, progress, day, to)

    monkeypatch.setattr(copying, "copy_day", slow)
    page.target.setText(str(drive(tmp_path)))
    page.copy()
    started.wait(10)
    page.cancel_button.click()
    pressed.set()
    settle()
    assert page.told.text().startswith("已停止")
    assert list((tmp_path / "usb").rglob("*UNFINISHED*"))
    assert page.copy_button.isEnabled()


def test_the_folder_is_chosen_and_remembered(
    qtbot: QtBot,
    page: CountPage,
    desk: Desk,
    tmp_path: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(drive(tmp_path)))
    page.browse.click()
    page.copy_button.click()
    settle()
    again = CountPage(desk)
    qtbot.addWidget(again)
    again.count(TODAY)
    settle()
    assert again.target.text() == str(tmp_path / "usb")
