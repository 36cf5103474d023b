from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.issue.outcome import OutcomeLine


@pytest.fixture
def line(desk: Desk, qtbot: QtBot) -> OutcomeLine:
    made = OutcomeLine(desk)
    qtbot.addWidget(made)
    return made


def test_what_was_written_can_be_opened(
    line: OutcomeLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    line.say("好", "good", tmp_path / "a.pdf")
    line.open_pdf.click()
    line.open_folder.click()
    assert opened == [str(tmp_path / "a.pdf"), str(tmp_path)]


def test_a_reason_is_a_reason_only_with_words(line: OutcomeLine, qtbot: QtBot) -> None:
    line.ask("缺 3 项", reason=True)
    line.reason.setText("  ")
    assert not line.confirm.isEnabled()
    line.reason.returnPressed.emit()
    assert not line.isHidden()
    line.reason.setText(" 先行归档 ")
    with qtbot.waitSignal(line.reasoned) as told:
        line.confirm.click()
    assert told.args == ["先行归档"]
    assert line.isHidden()


def test_without_gaps_to_be_sure_is_enough(line: OutcomeLine, qtbot: QtBot) -> None:
    line.ask("定稿 2 处", reason=False)
    assert line.reason.isHidden()
    with qtbot.waitSignal(line.reasoned) as told:
        line.confirm.click()
    assert told.args == [""]
