"""What is dropped anywhere in the window is shown where it would go, and goes there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import open_archive
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.intake.dropping import Dropping
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]
MIDDLE = 5, 5

pytestmark = pytest.mark.filterwarnings(
    "ignore:Function. .QDragEnterEvent:DeprecationWarning",  # by 6.12
    "ignore:Function. .QDragMoveEvent:DeprecationWarning",
)


@pytest.fixture
def dropping(window: MainWindow) -> Dropping:
    return Dropping(window)


@pytest.fixture
def standing(works: Entry, add: Callable[..., Entry], window: MainWindow, settle: Settle) -> Entry:
    """A drawing of the site that is listed and open."""
    drawing = add("drawing", works.id, title="四号高炉总装图")
    window.sites.choose("site", works.id)
    settle()
    window.open_entry(drawing.id)
    settle()
    return drawing


def centre(window: MainWindow, widget: QWidget) -> QPoint:
    return widget.mapTo(window, widget.rect().center())


def drag(window: MainWindow, mime: QMimeData, place: QPoint) -> QDragEnterEvent:
    event = QDragEnterEvent(place, _COPY, mime, _LEFT, _NONE)
    QApplication.sendEvent(window, event)
    return event


def test_the_place_under_the_files_is_shown(
    standing: Entry, window: MainWindow, dropping: Dropping, tmp_path: Path
) -> None:
    mime = _files(tmp_path / "a.jpg")
    assert drag(window, mime, QPoint(*MIDDLE)).isAccepted()
    assert dropping.veil.isVisible()
    assert "导入到“重庆钢铁厂旧址”" in dropping.veil.told.text()
    move = QDragMoveEvent(centre(window, window.right), _COPY, mime, _LEFT, _NONE)
    QApplication.sendEvent(window, move)
    assert dropping.veil.told.text() == "松开鼠标，给“四号高炉总装图”。"
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert dropping.veil.isHidden()


def test_files_go_to_the_record_below_them(
    standing: Entry, window: MainWindow, dropping: Dropping, tmp_path: Path, qtbot: QtBot
) -> None:
    mime = _files(tmp_path / "a.jpg")
    row = window.finding.table.visualRect(window.finding.model.index(1, 2)).center()
    on_row = window.finding.table.viewport().mapTo(window, row)
    for place, record in ((on_row, standing.id), (QPoint(*MIDDLE), "")):
        drag(window, mime, place)
        with qtbot.waitSignal(dropping.dropped) as dropped:
            event = QDropEvent(QPointF(place), _COPY, mime, _LEFT, _NONE)
            QApplication.sendEvent(window, event)
        assert dropped.args == [[tmp_path / "a.jpg"], record]
        assert event.isAccepted()


def test_a_site_is_no_record_and_without_one_it_is_asked_for(
    works: Entry, window: MainWindow, dropping: Dropping, settle: Settle
) -> None:
    assert "再选遗产点" in dropping.target(QPoint(*MIDDLE)).told
    window.open_entry(works.id)
    settle()
    assert dropping.target(centre(window, window.right)).record == ""


def test_the_trash_takes_nothing(
    standing: Entry, window: MainWindow, dropping: Dropping, settle: Settle
) -> None:
    window.remove()
    settle()
    window.sites.choose("trash")
    settle()
    window.open_entry(standing.id)
    settle()
    row = window.finding.table.visualRect(window.finding.model.index(0, 2)).center()
    on_row = window.finding.table.viewport().mapTo(window, row)
    for place in (on_row, centre(window, window.right)):
        assert dropping.target(place).record == ""


def test_what_is_no_file_is_not_taken(window: MainWindow, dropping: Dropping) -> None:
    text = QMimeData()
    text.setText("高炉")
    drag(window, text, QPoint(*MIDDLE))
    assert dropping.veil.isHidden()


def test_an_archive_that_is_only_read_takes_nothing(
    desk: Desk, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    with open_archive(desk.archive.folder, person="别人") as second:
        reader = MainWindow(Desk(second, desk.jobs, desk.say, desk.look, desk.preferences), "")
        qtbot.addWidget(reader)
        dropping = Dropping(reader)
        settle()
        drag(reader, _files(tmp_path / "a.jpg"), QPoint(*MIDDLE))
        assert dropping.veil.isHidden()
        assert "只能查看" in reader.notice.text.text()


_COPY = Qt.DropAction.CopyAction
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def _files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime
