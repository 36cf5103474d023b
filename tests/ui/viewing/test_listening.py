from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import segments
from archive_app.archive.results.retrieval import Sheet
from archive_app.domain.entries import Passage
from archive_app.ui import tasks
from archive_app.ui.actions import Actions
from archive_app.ui.desk import Desk
from archive_app.ui.main_window import MainWindow
from archive_app.ui.viewing.listening import ListeningView
from tests.ui.viewing.conftest import Ear

WORDS = """1
00:00:02,000 --> 00:00:04,000
王：那年我进厂

2
00:00:04,000 --> 00:00:06,000
学徒
"""


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A transcript of two lines."""
    path = tmp_path / "口述.srt"
    path.write_text(WORDS, "utf-8")
    return path


@pytest.fixture
def view(
    desk: Desk, talk: Sheet, ear: Ear, words: Path, qtbot: QtBot, settle: Callable[[], None]
) -> ListeningView:
    """A recording with its transcript."""
    segments.attach_transcript(desk.archive, talk.entry.id, words)
    made = ListeningView(desk, lambda: ear)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    made.start(talk.entry.id, "A-0002　口述", talk.files, 0, may_mark=True)
    settle()
    return made


def cells(view: ListeningView) -> list[tuple[str, ...]]:
    return [tuple(row.cells) for row in view.table.texts.rows]


def test_the_words_stand_beside_the_sound_and_a_press_plays_them(
    view: ListeningView, settle: Callable[[], None]
) -> None:
    QAbstractItemModelTester(view.table.texts)
    assert view.deck.time.text() == "0:00 / 0:10"
    assert cells(view) == [("0:02–0:04", "王", "那年我进厂"), ("0:04–0:06", "", "学徒")]
    view.table.choose(1)
    view.table.entered.emit(1)
    settle()
    assert view.deck.player.position == pytest.approx(6.0)


def test_the_line_that_is_heard_is_marked(
    view: ListeningView, ear: Ear, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    ear.is_held = True
    view.deck.player.play(4.5)
    qtbot.waitUntil(lambda: view.table.currentIndex().row() == 1)
    assert view.deck.buttons["play"].text() == "暂停"
    QTest.keyClick(view.table, Qt.Key.Key_Space)
    settle()
    assert view.deck.buttons["play"].text() == "播放"


def test_stretches_are_marked_named_and_ended_by_keys(
    view: ListeningView, desk: Desk, talk: Sheet, settle: Callable[[], None]
) -> None:
    view.deck.player.seek(6.5)
    QTest.keyClick(view.table, "M")
    settle()
    assert cells(view)[2][::2] == ("0:06", "段落 1")
    assert view.form.isVisible()
    QTest.keyClicks(view.form.lines["title"], "Open hearth")
    view.form.save()
    view.deck.player.seek(9.0)
    QTest.keyClick(view.table, "E")
    settle()
    (made,) = [one for one in segments.segments(desk.archive, talk.entry.id) if one.id]
    assert made.passage == Passage("", start=6.5, end=9.0)
    assert made.title.endswith("Open hearth")


def test_a_word_that_was_not_understood_is_kept_as_a_clip(
    view: ListeningView, desk: Desk, talk: Sheet, settle: Callable[[], None]
) -> None:
    view.deck.player.seek(5.0)
    view.buttons["doubt"].click()
    settle()
    (doubt,) = segments.unclear(desk.archive)
    assert (doubt.entry, doubt.passage.start, doubt.passage.end) == (talk.entry.id, 1.0, 7.0)
    view.only_unclear.click()
    assert len(cells(view)) == 1
    assert "待考" in cells(view)[0][2]
    view.form.unclear.click()
    settle()
    assert cells(view) == []


def test_a_line_of_the_transcript_is_described_in_its_place(
    view: ListeningView, desk: Desk, talk: Sheet, settle: Callable[[], None]
) -> None:
    view.table.choose(1)
    view._choose()
    QTest.keyClicks(view.form.lines["keywords"], "apprentice")
    view.form.save()
    settle()
    assert [row[0] for row in cells(view)] == ["0:02–0:04", "0:04–0:06"]
    (made,) = [one for one in segments.segments(desk.archive, talk.entry.id) if one.id]
    assert (made.title, made.passage.text, made.keywords) == ("学徒", "学徒", ("apprentice",))


def test_a_transcript_is_attached_and_its_lines_stand_here(
    view: ListeningView,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settle: Callable[[], None],
) -> None:
    later = tmp_path / "later.vtt"
    later.write_text("WEBVTT\n\n00:07.000 --> 00:08.000\n出师\n", "utf-8")
    plain = tmp_path / "plain.csv"
    plain.write_text("a,b\n1,2\n", "utf-8")
    names = iter(["", str(plain), str(later)])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(names), ""))
    refused = list[str]()
    desk.jobs.refused.connect(lambda error: refused.append(error.key))
    for _ in range(3):
        QTest.keyClick(view.table, "W")
        settle()
    assert refused == ["transcript_without_times"]
    assert cells(view)[-1] == ("0:07–0:08", "", "出师")


def test_the_time_is_copied(view: ListeningView) -> None:
    view.deck.player.seek(7.0)
    QTest.keyClick(view.table, "T")
    assert QGuiApplication.clipboard().text() == "[0:07]"


def test_keys_go_back_on_and_faster(view: ListeningView) -> None:
    view.deck.player.seek(5.0)
    QTest.keyClick(view.table, Qt.Key.Key_Left)
    assert view.deck.player.position == 2.0
    QTest.keyClick(view.table, Qt.Key.Key_Right)
    assert view.deck.player.position == 5.0
    QTest.keyClick(view.table, "]")
    assert view.deck.time.text() == "× 1.25　0:05 / 0:10"
    QTest.keyClick(view.table, "[")
    assert view.deck.player.speed == 1.0


def test_subtitles_are_written_where_a_person_wants_them(
    view: ListeningView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settle: Callable[[], None],
) -> None:
    names = iter(["", str(tmp_path / "a.srt")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(names), ""))
    for _ in range(2):
        view.export()
        settle()
    assert "那年我进厂" in (tmp_path / "a.srt").read_text("utf-8")


def test_a_film_of_an_archive_that_is_only_read_has_its_words_too(
    view: ListeningView, ear: Ear, pages: Sheet, settle: Callable[[], None], qtbot: QtBot
) -> None:
    ear.is_broken = True
    view.deck.player.play(1.0)
    settle()
    assert "扬声器" in view.deck.told.text()
    view.start(pages.entry.id, "", pages.files, 0, may_mark=False)
    settle()
    assert not view.buttons["mark"].isEnabled()
    view.mark()
    view.end()
    assert not view.deck.told.isVisible()
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view.table, Qt.Key.Key_Escape)


def test_a_sound_is_opened_where_it_is_heard(
    window: MainWindow, talk: Sheet, settle: Callable[[], None]
) -> None:
    actions = Actions(window)
    window.open_entry(talk.entry.id)
    settle()
    actions.actions["look"].trigger()
    settle()
    page = window.middle.page(ListeningView)
    assert page is not None
    assert page.buttons["mark"].isEnabled()
    segments.describe(window.desk.archive, talk.entry.id, "", {"start": 1, "title": "童年"})
    settle()
    assert cells(page) == [("0:01", "", "童年")]


def test_a_recording_that_was_found_opens_where_it_is_said(
    window: MainWindow, talk: Sheet, words: Path, settle: Callable[[], None]
) -> None:
    segments.attach_transcript(window.desk.archive, talk.entry.id, words)
    window.head.search.setText("学徒")
    settle()
    window.open_entry(talk.entry.id)
    settle()
    tasks.look(window)
    settle()
    page = window.middle.page(ListeningView)
    assert page is not None
    assert page.deck.player.position == 4.0
    assert page.table.currentIndex().row() == 1
