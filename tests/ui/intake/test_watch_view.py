"""The page on which a person says what is watched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.intake.watch import Watch, watch_of
from archive_app.ui.intake.watch_view import WatchView
from archive_app.ui.intake.watched import Watched
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def watch(window: MainWindow) -> Watch:
    return watch_of(window)


@pytest.fixture
def view(watch: Watch, window: MainWindow, works: Entry, qtbot: QtBot) -> WatchView:
    made = window.right.go(WatchView)
    made.start(watch, works.id, "重庆钢铁厂旧址")
    return made


def test_a_folder_is_watched_as_soon_as_it_is_chosen(
    view: WatchView,
    watch: Watch,
    works: Entry,
    tmp_path: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert view.folder.text() == "还没有选"
    assert not view.stop_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    view.choose_button.click()
    settle()
    assert watch.what == Watched(str(tmp_path), works.id, "重庆钢铁厂旧址")
    assert "正在监视" in view.told.text()
    view.by_itself.click()
    assert watch.what is not None
    assert watch.what.by_itself
    view.stop_button.click()
    settle()
    assert watch.what is None
    assert view.folder.text() == "还没有选"
    assert view.by_itself.isChecked()


def test_without_a_site_it_waits_for_one(
    view: WatchView,
    watch: Watch,
    works: Entry,
    tmp_path: Path,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view.start(watch, "", "")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    view.choose()
    assert view.told.text() == "再选一个遗产点，就开始监视。"
    line = view.site.inputs()[0]
    assert isinstance(line, QLineEdit)
    line.setText("没有这里")
    line.textEdited.emit("没有这里")
    settle()
    assert watch.what is None
    view.site.show_value(works.id, "重庆钢铁厂旧址")
    view.site.changed.emit()
    settle()
    assert watch.what is not None
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    view.choose()
    assert watch.what.folder == str(tmp_path)
    view.stop()


def test_what_is_watched_already_is_shown(
    view: WatchView, watch: Watch, works: Entry, tmp_path: Path, settle: Settle
) -> None:
    watch.watch(Watched(str(tmp_path / "gone"), works.id, "厂"))
    view.start(watch, "", "")
    settle()
    assert view.folder.text() == str(tmp_path / "gone")
    assert "不在了" in view.told.text()
    assert view.told.property("rank") == "attention"
    watch.watch(None)
