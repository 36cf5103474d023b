from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from archive_app.archive.results.retrieval import Sheet
from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Passage
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.pane import Pane, first_page, is_read


def test_pages_are_leafed_through(
    desk: Desk, pages: Sheet, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    pane = Pane(desk)
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    pane.show()
    pane.leaf(1)
    pane.turn_to(3)  # nothing is shown yet
    pane.show_file(pages.entry.id, pages.files[0])
    settle()
    assert (pane.pages.text(), pane.before.isEnabled()) == ("1 / 2", False)
    pane.after.click()
    settle()
    assert (pane.page, pane.pages.text(), pane.after.isEnabled()) == (1, "2 / 2", False)
    pane.leaf(1)
    assert pane.page == 1
    pane.before.click()
    assert pane.page == 0


def test_a_document_opens_where_the_words_stand_and_marks_them(
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    sheet_of: Callable[[Path], Sheet],
    settle: Callable[[], None],
) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for text in ("hot metal", "blast furnace"):
        canvas.drawString(100, 400, text)
        canvas.showPage()
    canvas.save()
    found = sheet_of(tmp_path / "a.pdf")
    pane = Pane(desk)
    qtbot.addWidget(pane)
    pane.show_file(found.entry.id, found.files[0], "furnace -nothing")
    settle()
    assert pane.page == 1
    assert len(pane.canvas.marks) == 1
    assert first_page(found.files[0], ["nowhere"]) == 0
    assert first_page(replace(found.files[0], passages=()), ["hot"]) == 0


def test_a_text_is_read_first_and_drawn_only_when_that_is_wanted(
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    sheet_of: Callable[[Path], Sheet],
    settle: Callable[[], None],
) -> None:
    (tmp_path / "厂史.txt").write_text("一九三八年内迁。\n四号高炉投产。\n高炉容积。", "utf-8")
    found = sheet_of(tmp_path / "厂史.txt")
    pane = Pane(desk)
    qtbot.addWidget(pane)
    pane.show_file(found.entry.id, found.files[0], "高炉")
    settle()
    assert pane.as_text
    assert pane.canvas.tiles is None
    assert pane.zoomed.text() == "第 1 处，共 2 处"
    pane.show_as_text(as_text=False)
    settle()
    assert pane.canvas.tiles is not None
    assert not pane.canvas.whole.isEmpty()
    pane.show_file(found.entry.id, found.files[0])
    settle()
    assert pane.zoomed.text() == ""


def test_what_flows_is_read_and_what_has_pages_is_looked_at(pages: Sheet) -> None:
    def held(sort: str, *texts: str) -> HeldFile:
        file = pages.files[0]
        passages = tuple(Passage(text, page=1) for text in texts)
        return replace(file, original=replace(file.original, media_type=sort), passages=passages)

    assert is_read(held("text/html", "高炉"))
    assert is_read(held("application/rtf", "高炉"))
    assert not is_read(held("application/rtf"))
    for sort in ("application/pdf", "application/ofd", "image/jpeg"):
        assert not is_read(held(sort, "高炉"))
