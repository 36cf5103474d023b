"""A folder is watched: what is new is offered once, or comes in by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive_app.archive.results import retrieval
from archive_app.domain.entries import Entry
from archive_app.ui.intake.watch import Watch, watch_of
from archive_app.ui.intake.watched import Watched
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]
Look = Callable[[], None]


@pytest.fixture
def scans(photo: Callable[[str], Path]) -> Path:
    """A folder with a scan."""
    return photo("扫描/1.png").parent


@pytest.fixture
def watch(window: MainWindow) -> Watch:
    return watch_of(window)


@pytest.fixture
def look(watch: Watch, settle: Settle) -> Look:
    """Looks once more, as the clock does."""

    def look() -> None:
        watch.look()
        settle()

    return look


def begin(watch: Watch, scans: Path, works: Entry, *, by_itself: bool = False) -> None:
    watch.watch(Watched(str(scans), works.id, "重庆钢铁厂旧址", by_itself=by_itself))


def test_new_files_are_offered_once_with_one_press_to_their_trial(
    watch: Watch,
    look: Look,
    window: MainWindow,
    scans: Path,
    works: Entry,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    begin(watch, scans, works)
    settle()
    assert window.notice.isHidden()  # it may still be written
    look()
    assert window.notice.text.text() == "“扫描”里有 1 个新文件。"
    button = next(one for one in window.notice.findChildren(QPushButton) if one.text() == "看清单")
    with qtbot.waitSignal(watch.wanted) as wanted:
        button.click()
    assert wanted.args == [(scans / "1.png",), works.id]
    look()
    assert window.notice.isHidden()


def test_files_come_in_by_themselves_if_that_is_wanted(
    watch: Watch, look: Look, window: MainWindow, scans: Path, works: Entry, settle: Settle
) -> None:
    begin(watch, scans, works, by_itself=True)
    settle()
    look()
    settle()
    assert window.notice.text.text() == "导入完成：新增 1，已有 0，未能导入 0"
    [place] = retrieval.places(window.desk.archive)
    assert place.records == 1
    window.notice.close_notice()
    look()
    assert window.notice.isHidden()


def test_it_is_remembered_and_can_be_ended(
    watch: Watch, look: Look, window: MainWindow, scans: Path, works: Entry, settle: Settle
) -> None:
    begin(watch, scans, works)
    settle()
    again = Watch(window)
    assert again.what == watch.what
    again.watch(None)
    assert Watch(window).what is None
    watch.watch(None)
    look()
    look()
    assert window.notice.isHidden()


def test_a_drive_that_is_gone_is_told_and_waited_for(
    watch: Watch, look: Look, scans: Path, works: Entry, settle: Settle
) -> None:
    told: list[tuple[str, str]] = []
    watch.told.connect(lambda text, rank: told.append((text, rank)))
    away = scans.with_name("不在")
    begin(watch, away, works)
    settle()
    assert "不在了" in told[-1][0]
    assert told[-1][1] == "attention"
    scans.rename(away)
    look()
    look()
    assert told[-1] == ("正在监视：有 1 个新文件。", "")


def test_while_files_are_taken_in_nothing_is_looked_for(
    watch: Watch, window: MainWindow, scans: Path, works: Entry, settle: Settle
) -> None:
    begin(watch, scans, works)
    watch.look()  # it looks already
    settle()
    jobs = window.desk.jobs
    jobs.run("别的", lambda _: None, lambda _: None)
    watch.look()
    assert not watch._looking
    settle()


def test_what_was_seen_of_another_folder_counts_for_nothing(
    watch: Watch, window: MainWindow, scans: Path, works: Entry, settle: Settle
) -> None:
    begin(watch, scans, works)
    watch.watch(None)
    settle()
    assert watch._sight == {}
