"""A file or a sheet is verified, and what has changed since is listed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.issuing import filing, issuing
from archive_app.archive.issuing.editions import Edition
from archive_app.archive.issuing.orders import Order
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui import tasks
from archive_app.ui.desk import Desk
from archive_app.ui.issue.verify import VerifyView
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return tmp_path / "定稿.pdf"


@pytest.fixture
def edition(archive: Archive, works: Entry, pdf: Path) -> Edition:
    told = issuing.planned(archive, works.id, Order("site-dossier", "internal"))
    return filing.issue_final(archive, Quiet(), told, target=pdf, reason="先行归档")[1]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> VerifyView:
    made = VerifyView(desk)
    qtbot.addWidget(made)
    made.show()
    made.start()
    return made


def test_the_file_itself_is_the_edition(
    page: VerifyView, edition: Edition, pdf: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(pdf), ""))
    page.drop.button.click()
    settle()
    assert edition.number in page.result.text()
    assert page.result.property("rank") == "good"
    assert page.note.text() == "定稿后没有改动。"
    assert page.changes.isHidden()


def test_what_changed_since_is_listed_and_can_be_opened(
    page: VerifyView,
    archive: Archive,
    works: Entry,
    edition: Edition,
    pdf: Path,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    description.change(archive, works.id, [Assignment("introduction", "=", "钢厂")])
    page.verify_file(pdf)
    settle()
    (row,) = page.changes.texts.rows
    assert row.cells == (works.code, works.title, "简介")
    with qtbot.waitSignal(page.opened) as opened:
        page.changes.entered.emit(0)
    assert opened.args == [works.id]


def test_another_file_is_none(page: VerifyView, tmp_path: Path, settle: Settle) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    page.verify_file(tmp_path / "a.pdf")
    settle()
    assert "不是本档案库的定稿" in page.result.text()
    page.verify_file(tmp_path / "none.pdf")
    settle()
    assert page.result.property("rank") == "bad"


def test_paper_is_verified_by_number_and_code(
    page: VerifyView, edition: Edition, settle: Settle
) -> None:
    page.number.setText(edition.number)
    assert not page.check.isEnabled()
    page.code.setText("0000-0000")
    page.check.click()
    settle()
    assert page.result.text() == "编号与校验码不相符。"
    page.code.setText(str(edition.values["check_code"]))
    page.code.returnPressed.emit()
    settle()
    assert "相符：定稿" in page.result.text()
    assert "不能证明" in page.note.text()


def test_a_pdf_is_dropped(page: VerifyView, tmp_path: Path, qtbot: QtBot) -> None:
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.txt", "a.PDF")])
    how = (
        Qt.DropAction.CopyAction,
        told,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(5, 5), *how)
    page.drop.dragEnterEvent(entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(page.drop.dropped) as dropped:
        page.drop.dropEvent(QDropEvent(QPoint(5, 5), *how))
    assert dropped.args == [tmp_path / "a.PDF"]


def test_it_is_reached_from_the_window(window: MainWindow) -> None:
    tasks.verify(window)
    assert isinstance(window.middle.currentWidget(), VerifyView)
