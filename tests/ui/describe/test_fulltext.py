"""The text of an entry's files, with the words that were searched for."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Original, Passage
from archive_app.domain.readings import Facts
from archive_app.ui.describe.fulltext import FullTextView
from archive_app.ui.desk import Desk


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> FullTextView:
    made = FullTextView(desk)
    qtbot.addWidget(made)
    passages = (
        Passage("重钢一九三八年内迁。", page=1),
        Passage("四号高炉投产，高炉容积。", page=2),
        Passage("那时候高炉一出铁", start=767),
    )
    original = Original("ab" * 32, 1, "text/plain")
    made.show_files([HeldFile(original, Path("x"), "厂史.txt", Facts(), passages)], "高炉 重钢")
    return made


def test_each_passage_says_its_page_or_its_time(view: FullTextView) -> None:
    text = view.toPlainText()
    assert "第 1 页\n重钢" in text
    assert "第 2 页\n四号" in text
    assert "12:47\n那时候" in text


def test_every_place_of_every_word_is_marked(view: FullTextView) -> None:
    marked = [mark.cursor.selectedText() for mark in view.extraSelections()]
    assert sorted(marked) == ["重钢", "高炉", "高炉", "高炉"]
    assert view.textCursor().selectedText() == "高炉"


def test_it_is_for_reading_only(view: FullTextView) -> None:
    assert view.isReadOnly()


def test_without_words_nothing_is_marked(view: FullTextView) -> None:
    view.mark("")
    assert view.extraSelections() == []
