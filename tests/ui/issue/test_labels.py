"""Labels are printed from the window, of all boxes or of those that are selected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui import tasks
from archive_app.ui.desk import Desk
from archive_app.ui.issue.labels import LabelsView
from archive_app.ui.main_window import MainWindow
from archive_app.ui.theme import font

Settle = Callable[[], None]


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Whatever file is asked for, this is chosen."""
    path = tmp_path / "标签.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settle: Settle) -> LabelsView:
    made = LabelsView(desk)
    qtbot.addWidget(made)
    made.show()
    made.start(())
    settle()
    return made


def test_without_a_box_it_is_said_what_to_do(
    page: LabelsView, target: Path, settle: Settle
) -> None:
    page.write.click()
    settle()
    assert "著录盒" in page.outcome.text.text()
    assert not target.exists()
    assert page.write.isEnabled()


def test_the_selected_ones_are_printed_from_the_first_free_place(
    page: LabelsView, add: Callable[..., Entry], target: Path, settle: Settle
) -> None:
    boxes = [add("box", title=f"第{number}盒") for number in range(3)]
    page.start([one.id for one in boxes[:2]])
    settle()
    some = page.which.buttons["some"]
    assert some.text() == "选中的 2 条"
    assert some.width() > QFontMetrics(font(13, bold=True)).horizontalAdvance(some.text())
    page.first.setText("24")
    page.write.click()
    settle()
    assert "2 个，2 页" in page.outcome.text.text()
    assert target.read_bytes().startswith(b"%PDF-")


def test_the_command_offers_them(
    window: MainWindow, settle: Settle, layout_faults: Callable[..., list[str]]
) -> None:
    tasks.print_labels(window)
    settle()
    shown = window.middle.currentWidget()
    assert isinstance(shown, LabelsView)
    assert shown.sorts.count() == 4
    assert layout_faults(shown) == []
