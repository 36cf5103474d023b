"""The text of a file, from one hit to the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Original, Passage
from archive_app.domain.readings import Facts
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.reader import Reader

PASSAGES = (
    Passage("𠮷野家的信。重鋼一九三八年內遷。", page=1),
    Passage("四号高炉投产，高\n炉容积。", page=2),
)
HELD = HeldFile(Original("ab" * 32, 1, "text/plain"), Path("x"), "厂史.txt", Facts(), PASSAGES)


@pytest.fixture
def reader(desk: Desk, qtbot: QtBot) -> Reader:
    """An empty reader."""
    made = Reader(desk)
    qtbot.addWidget(made)
    return made


def marked(reader: Reader) -> list[str]:
    return [mark.cursor.selectedText() for mark in reader.extraSelections()]


def test_hits_are_marked_as_the_search_finds_them(
    reader: Reader, settle: Callable[[], None]
) -> None:
    reader.show_files([HELD], "重钢 -平炉")
    settle()
    assert marked(reader) == ["重鋼"]  # beside a letter that takes two places in Qt
    assert reader.textCursor().selectedText() == "重鋼"


def test_one_goes_from_hit_to_hit_and_around(reader: Reader, settle: Callable[[], None]) -> None:
    reader.next()
    reader.show_files([HELD], "高炉")
    settle()
    assert (len(reader.hits), reader.hit) == (2, 0)
    first = reader.textCursor().position()
    reader.next()
    assert (reader.hit, reader.textCursor().position() > first) == (1, True)
    reader.next()
    assert (reader.hit, reader.textCursor().position()) == (0, first)
    reader.next(-1)
    assert reader.hit == 1
    reader.show_files([HELD], "")
    assert (marked(reader), reader.hits) == ([], ())


def test_a_page_is_gone_to(reader: Reader) -> None:
    reader.show_files([HELD], "")
    reader.go_to_page(HELD, 2)
    assert (
        reader.toPlainText()
        .encode("utf-16-le")[2 * reader.textCursor().position() :]
        .decode("utf-16-le")
        .startswith("第 2 页")
    )
    at = reader.textCursor().position()
    reader.go_to_page(HELD, 9)
    assert reader.textCursor().position() == at
