"""Files and folders are chosen with the system's own windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from archive_app.ui.choosing import choose_files, choose_folder
from archive_app.ui.main_window import MainWindow


def test_files_are_chosen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a.jpg", "/b.jpg"], ""))
    assert choose_files(window) == [Path("/a.jpg"), Path("/b.jpg")]


@pytest.mark.parametrize(("chosen", "paths"), [("/dcim", [Path("/dcim")]), ("", [])])
def test_a_folder_is_chosen_or_none(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, chosen: str, paths: list[Path]
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)
    assert choose_folder(window) == paths
