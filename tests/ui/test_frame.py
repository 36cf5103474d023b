"""The window is seen before its archive is open, and nothing typed meanwhile is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.frame import Frame
from archive_app.ui.jobs import Jobs
from archive_app.ui.main_window import MainWindow
from archive_app.ui.preferences import Preferences
from archive_app.ui.theme import dress, theme
from archive_app.ui.words import Words


@pytest.fixture
def empty_desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A desk on which no archive lies yet."""
    look = theme("light")
    dress(qapp, look)
    made = Desk(None, Jobs(), Words("zh"), look, Preferences(tmp_path / "window.ini"))
    yield made
    made.clear()


def test_a_frame_tells_once_that_it_has_been_seen(empty_desk: Desk, qtbot: QtBot) -> None:
    frame, seen = Frame(empty_desk, "重庆"), list[bool]()
    qtbot.addWidget(frame)
    frame.seen.connect(lambda: seen.append(True))
    with qtbot.waitSignal(frame.seen):
        frame.show()
    frame.repaint()
    QApplication.processEvents()
    assert seen == [True]
    assert frame.windowTitle() == "重庆 — 工业遗产档案"
    assert not any(button.isEnabled() for button in frame.head.buttons.values())


def test_no_text_is_cut_in_the_empty_frame(
    empty_desk: Desk, qtbot: QtBot, layout_faults: Callable[[QWidget], list[str]]
) -> None:
    frame = Frame(empty_desk, "重庆")
    qtbot.addWidget(frame)
    frame.show()
    assert layout_faults(frame) == []


def test_a_pane_takes_the_place_and_the_width_of_the_empty_one(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    frame = Frame(empty_desk, "重庆")
    qtbot.addWidget(frame)
    frame.show()
    before, panes = frame.panes.sizes(), [QLabel("…") for _ in range(3)]
    for place, pane in enumerate(panes):
        frame.fill(place, pane)
    assert frame.panes.sizes() == before
    assert [frame.panes.widget(place) for place in range(3)] == panes


def test_what_was_typed_before_the_archive_was_open_is_found(
    empty_desk: Desk, archive: Archive, add: Callable[..., Entry], works: Entry, qtbot: QtBot
) -> None:
    add("drawing", works.id, title="四号高炉总装图")
    window = MainWindow(empty_desk, "重庆")
    qtbot.addWidget(window)
    window.show()
    window.head.search.setText("高炉")
    empty_desk.lay(archive)
    with qtbot.waitSignal(window.completed, timeout=10_000):
        window.show_list("重庆")
    qtbot.waitUntil(lambda: empty_desk.jobs.idle)
    assert window.head.search.text() == "高炉"
    row = window.finding.model.row_at(0)
    assert row is not None
    assert row.title.text == "四号高炉总装图"


def test_a_window_closed_before_its_archive_is_open_closes_without_a_word(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    window = MainWindow(empty_desk, "重庆")
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.closing):
        window.close()
    with pytest.raises(RuntimeError):
        assert empty_desk.archive
