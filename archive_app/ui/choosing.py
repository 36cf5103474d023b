"""Asks the person for files and folders, with the system's own windows for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from archive_app.ui.main_window import MainWindow


def choose_files(window: MainWindow) -> list[Path]:
    """Return the files that a person chose to take in."""
    paths, _ = QFileDialog.getOpenFileNames(window, window.desk.say("do_take_in_files"))
    return [Path(path) for path in paths]


def choose_folder(window: MainWindow) -> list[Path]:
    """Return the folder that a person chose to take in, or nothing."""
    path = QFileDialog.getExistingDirectory(window, window.desk.say("do_take_in_folder"))
    return [Path(path)] if path else []
