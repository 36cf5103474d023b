"""One button issues the PDF, and the line below says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.issuing import Issued
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.issue.view import IssueView

Settle = Callable[[], None]


@pytest.fixture
def view(desk: Desk, works: Entry, tmp_path: Path, qtbot: QtBot) -> IssueView:
    made = IssueView(desk)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.start(works.id, "重庆钢铁厂/旧址")
    return made


def test_it_says_what_the_dossier_is_made_of(
    view: IssueView, desk: Desk, works: Entry, add: Callable[..., Entry], settle: Settle
) -> None:
    settle()
    assert view.content.text() == "（空）"
    add("drawing", works.id, title="总装图")
    add("building", works.id, title="炼铁车间")
    view.start(works.id, "重庆钢铁厂旧址")
    settle()
    assert view.content.text() == "建筑物 1、图纸 1"


def test_a_name_and_a_scope_are_proposed(view: IssueView) -> None:
    assert Path(view.target.text()).name.startswith("重庆钢铁厂_旧址_案卷_")
    assert view.scope.current() == "internal"
    assert view.note.text() == "全部内容，供本单位使用。"
    view.scope.buttons["public"].click()
    assert "坐标" in view.note.text()


def test_the_button_issues_a_pdf_that_can_be_opened(
    view: IssueView, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "案卷.pdf"
    view.target.setText(str(target))
    with qtbot.waitSignal(view.issued, timeout=60_000):
        qtbot.mouseClick(view.issue_button, Qt.MouseButton.LeftButton)
        assert not view.issue_button.isEnabled()
    assert target.read_bytes().startswith(b"%PDF-")
    assert "案卷已编成" in view.result.text()
    assert view.issue_button.isEnabled()
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(_path(url)))
    view.open_pdf.click()
    view.open_folder.click()
    assert opened == [str(target), str(tmp_path)]


def test_a_folder_that_cannot_be_written_is_told_in_words(
    view: IssueView, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "file").touch()
    view.target.setText(str(tmp_path / "file" / "案卷.pdf"))
    view.issue()
    settle()
    assert view.result.property("rank") == "bad"
    assert view.result.text()
    assert view.open_pdf.isHidden()


def test_characters_that_no_font_has_are_told(view: IssueView, tmp_path: Path) -> None:
    view._done(Issued(tmp_path / "x.pdf", 12, 2048, "ab" * 32, ("𰻝",), 7))
    assert "𰻝" in view.missing.text()
    assert not view.missing.isHidden()


def test_another_place_is_chosen_with_the_systems_own_window(
    view: IssueView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = (str(tmp_path / "别处.pdf"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    view.browse.click()
    assert view.target.text() == chosen[0]


def _path(url: QUrl) -> str:
    return url.toLocalFile()
