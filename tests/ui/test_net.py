"""A bug of ours is written down and told."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.ui import net as net_module
from archive_app.ui.net import Net, log_file
from archive_app.ui.words import Words


@pytest.fixture
def net(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Net:
    monkeypatch.setattr(net_module, "log_file", lambda: tmp_path / "deep" / "faults.log")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    return Net(Words("zh"))


def test_what_falls_is_written_down_and_the_person_learns_where(
    net: Net, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    net.hang()
    with qtbot.waitSignal(net.told) as told:
        sys.excepthook(ValueError, ValueError("a slip"), None)
    assert "faults.log" in told.args[0]
    assert "a slip" in told.args[1]
    assert "a slip" in (tmp_path / "deep" / "faults.log").read_text("utf-8")
    assert "a slip" in capsys.readouterr().err


def test_ctrl_c_is_no_bug(net: Net, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    net.hang()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (tmp_path / "deep").exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_the_log_is_outside_every_archive() -> None:
    assert log_file().name == "faults.log"
