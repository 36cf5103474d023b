"""What is put into cells is one step, what is refused is marked, what is copied is text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue.history import undoable
from archive_app.archive.catalogue.tabling import TITLE
from archive_app.ui.desk import Desk
from archive_app.ui.sheet import putting
from archive_app.ui.sheet.columns import CODE
from archive_app.ui.sheet.targets import Area
from archive_app.ui.sheet.view import SheetView

Settle = Callable[[], None]
At = Callable[[int, str], None]
Shown = Callable[[int, str], str]


def test_a_code_is_given_and_never_put(
    view: SheetView, at: At, drawings: list[str], paste: Callable[[str], None], settle: Settle
) -> None:
    at(0, CODE)
    told = view.table.currentIndex().data()
    paste(f"{told}\t新题名")
    settle()
    assert view.model.faults() == []
    paste("A-9999\t新题名")
    settle()
    assert view.model.faults() == [(drawings[0], CODE)]


def test_many_entries_are_a_job_with_progress(
    view: SheetView,
    at: At,
    shown: Shown,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    settle: Settle,
) -> None:
    monkeypatch.setattr(putting, "TOGETHER", 1)
    started: list[str] = []
    desk.jobs.job_started.connect(lambda job: started.append(job.title))
    at(0, "scale")
    column = view.table.currentIndex().column()
    view.putting.put([(row, column, "1:7") for row in range(3)], "fill")
    settle()
    assert started == ["填充"]
    assert [shown(row, "scale") for row in range(3)] == ["1:7"] * 3
    label = undoable(desk.archive)
    assert label is not None
    assert (label.label, dict(label.details)) == ("fill", {"count": 3})


def test_cells_are_copied_with_blanks_where_nothing_was_selected(
    view: SheetView, settle: Settle
) -> None:
    title = [one.id for one in view.model.columns].index(TITLE)
    cells = [Area(range(1), range(title, title + 1)), Area(range(2, 3), range(title, title + 1))]
    view.putting.copy(cells, Area(range(3), range(title, title + 1)))
    settle()
    assert QApplication.clipboard().text() == "热风炉\n\n高炉总装".replace("\n\n", '\n""\n')


def test_nothing_is_saved_where_nothing_changed(
    view: SheetView, at: At, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    before = undoable(desk.archive)
    at(0, "date")
    view.table.open_editor()
    editor = view.delegate.editor
    assert editor is not None
    qtbot.keyClick(editor.inputs()[0], Qt.Key.Key_Return)
    settle()
    assert undoable(desk.archive) == before
