"""A camera card that is plugged in needs no choosing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from archive_app.ui.field.keeping import folder
from archive_app.ui.intake import card
from archive_app.ui.intake.card import CAMERA, choose_card, volumes
from archive_app.ui.main_window import MainWindow


@pytest.fixture
def drives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the drives of this machine are mounted: a stick, and a card."""
    (tmp_path / "stick").mkdir()
    (tmp_path / "card" / "DCIM").mkdir(parents=True)
    monkeypatch.setattr(card, "volumes", lambda: sorted(tmp_path.glob("*/")))
    return tmp_path


def test_the_one_card_is_taken(window: MainWindow, drives: Path) -> None:
    assert choose_card(window) == drives / "card" / "DCIM"


@pytest.mark.parametrize(
    ("chosen", "found"), [("second", "second/DCIM"), ("stick", "stick"), ("", None)]
)
def test_of_several_a_person_chooses(
    window: MainWindow,
    drives: Path,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
    found: str | None,
) -> None:
    (drives / "second" / "DCIM").mkdir(parents=True)
    path = str(drives / chosen) if chosen else ""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: path)
    assert choose_card(window) == (drives / found if found else None)
    assert folder(window.desk.preferences, CAMERA) == (drives / chosen if chosen else None)


def test_the_system_itself_is_no_card() -> None:
    assert Path("/") not in volumes()
