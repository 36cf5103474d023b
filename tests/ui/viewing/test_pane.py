from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from archive_app.archive.finding.retrieval import Sheet
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.pane import Pane, first_page


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
    pane.show_file(found.entry.id, found.files[0], ["furnace"])
    settle()
    assert pane.page == 1
    assert len(pane.canvas.marks) == 1
    assert first_page(found.files[0], ["nowhere"]) == 0
    assert first_page(replace(found.files[0], passages=()), ["hot"]) == 0
