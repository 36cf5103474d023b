"""A desk brings every change of the archive to the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive, open_archive
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.jobs import Jobs
from archive_app.ui.preferences import Preferences
from archive_app.ui.theme import theme
from archive_app.ui.words import Words


def test_a_change_made_on_any_thread_is_heard_on_the_windows(
    desk: Desk, add: Callable[..., Entry], qtbot: QtBot
) -> None:
    heard: list[tuple[Changes, threading.Thread]] = []
    desk.archive_changed.connect(
        lambda changes: heard.append((changes, threading.current_thread()))
    )
    with qtbot.waitSignal(desk.archive_changed):
        desk.jobs.save(lambda: add("site", name="重庆钢铁厂旧址"), lambda _: None)
    changes, thread = heard[0]
    assert changes.listed
    assert thread is threading.main_thread()


def test_a_cleared_desk_has_closed_its_archive(
    qapp: QApplication, archive: Archive, tmp_path: Path
) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    desk = Desk(archive, Jobs(), Words("zh"), theme("light"), preferences)
    desk.clear()
    with open_archive(archive.folder, person="别人") as again:
        assert not again.read_only


def test_the_archive_tells_its_values_in_the_language_of_the_window(
    qapp: QApplication, archive: Archive, tmp_path: Path
) -> None:
    preferences = Preferences(tmp_path / "window.ini")
    desk = Desk(archive, Jobs(), Words("en"), theme("light"), preferences)
    assert archive.language == "en"
    desk.clear()
