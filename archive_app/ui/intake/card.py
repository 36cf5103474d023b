"""The card of a camera that is plugged in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStorageInfo
from PySide6.QtWidgets import QFileDialog

from archive_app.archive.field.cards import pictures_of
from archive_app.ui.field.keeping import folder, remember
from archive_app.ui.main_window import MainWindow

CAMERA = "camera"
"""The name under which field work remembers the folder of the card."""


def choose_card(window: MainWindow) -> Path | None:
    """Return the one card that is plugged in, or else the folder that a person chooses."""
    cards = pictures_of(volumes())
    if len(cards) == 1:
        return cards[0]
    preferences = window.desk.preferences
    first = cards[0].parent if cards else folder(preferences, CAMERA)
    title = window.desk.say("card_choose")
    path = QFileDialog.getExistingDirectory(window, title, str(first or ""))
    if not path:
        return None
    remember(preferences, CAMERA, path)
    return next(iter(pictures_of([Path(path)])), Path(path))


def volumes() -> list[Path]:
    """Return where the drives of this machine are mounted."""
    drives = QStorageInfo.mountedVolumes()
    return [Path(one.rootPath()) for one in drives if one.isReady() and not one.isRoot()]
