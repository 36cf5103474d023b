from __future__ import annotations

from collections.abc import Callable
from queue import Empty, SimpleQueue

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.field import capturing
from archive_app.archive.results.listing import listing
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Unavailable
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.field.recorder import SILENT, RecorderCard


class Voice:
    """A microphone into which a test speaks."""

    rate, channels = 8_000, 1

    def __init__(self) -> None:
        self.said: SimpleQueue[bytes] = SimpleQueue()
        self.works = True

    def open(self) -> None:
        if not self.works:
            raise Unavailable("no_microphone")

    def read(self, seconds: float) -> bytes:
        try:
            return self.said.get(timeout=seconds)
        except Empty:
            return b""

    def close(self) -> None:
        pass


@pytest.fixture
def voice() -> Voice:
    """The microphone."""
    return Voice()


@pytest.fixture
def card(desk: Desk, works: Entry, voice: Voice, qtbot: QtBot) -> RecorderCard:
    """The card, ready to record for the works."""
    made = RecorderCard(desk, lambda: voice)
    qtbot.addWidget(made)
    made.show()
    made.start(works.id, works.title)
    return made


def test_a_recording_goes_into_the_open_site(
    card: RecorderCard, voice: Voice, desk: Desk, works: Entry, qtbot: QtBot, settle
) -> None:
    assert "重庆钢铁厂旧址" in card.told.text()
    card.begin_button.click()
    voice.said.put(b"\x00\x40" * 16_000)
    qtbot.waitUntil(lambda: card.time.text() == "0:02")
    assert card.level.part > 0.8 or card.take.level == 0  # the next part may be silence
    assert card.begin_button.isHidden()
    card.begin()  # one at a time
    card.stop_button.click()
    settle()
    assert card.take is None
    assert card.told.text() == "录音已归入“重庆钢铁厂旧址”。"
    rows = listing(desk.archive, Question(site=works.id)).rows(0, 10)
    assert [row for row in rows if row.title.text.startswith("录音")]
    assert capturing.left_over(desk.archive) == []
    assert card.left_button.isHidden()


def test_a_pause_is_told_and_ended(card: RecorderCard, voice: Voice, settle) -> None:
    card.pause()  # nothing is recorded yet
    card.stop()
    card.begin()
    card.pause_button.click()
    assert (card.told.text(), card.pause_button.text()) == ("已暂停", "继续")
    card.pause_button.click()
    assert (card.told.text(), card.pause_button.text()) == ("正在录音", "暂停")
    card.start("other", "别处")  # a take under way goes on
    assert card._place == "重庆钢铁厂旧址"
    card.stop()
    voice.said.put(bytes(16))
    settle()


def test_without_a_microphone_it_says_what_to_do(card: RecorderCard, voice: Voice, settle) -> None:
    voice.works = False
    card.begin()
    settle()
    assert "没有可用的话筒" in card.told.text()
    assert card.begin_button.isVisible()


def test_a_microphone_that_is_muted_is_told(card: RecorderCard, settle) -> None:
    card._look()
    card.begin()
    for _ in range(SILENT):
        card._look()
    assert "静音" in card.told.text()
    card.stop()
    settle()


def test_what_a_power_cut_left_is_offered(
    card: RecorderCard, voice: Voice, desk: Desk, works: Entry, settle: Callable[[], None]
) -> None:
    take = capturing.Take(stopped=True)
    path = capturing.record(desk.archive, Quiet(), voice, take)
    path.write_bytes(path.read_bytes() + bytes(800))
    assert card.left_button.isHidden()
    card.start(works.id, works.title)
    assert card.left_button.isVisible()
    assert "1 段" in card.told.text()
    card.left_button.click()
    settle()
    assert "1 段" in card.told.text()  # there is no sound in it: it is refused, and kept
