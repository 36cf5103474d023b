"""What the field view remembers on this machine: folders of cards, and the last second copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from archive_app.ui.preferences import Preferences


def folder(preferences: Preferences, name: str) -> Path | None:
    """Return the folder that was chosen last for something, if it is there now."""
    kept = Path(text(preferences, name))
    return kept if kept.is_absolute() and kept.is_dir() else None


def text(preferences: Preferences, name: str) -> str:
    """Return what is remembered of something, or nothing."""
    return bytes(preferences.kept(f"field_{name}").data()).decode("utf-8", "surrogateescape")


def remember(preferences: Preferences, name: str, said: str) -> None:
    """Remember a text of something."""
    preferences.keep(f"field_{name}", QByteArray(said.encode("utf-8", "surrogateescape")))
