from __future__ import annotations

from pathlib import Path

from archive_app.ui.field.keeping import folder, remember, text
from archive_app.ui.preferences import Preferences


def test_a_folder_is_remembered_for_the_next_day(tmp_path: Path):
    remember(Preferences(tmp_path / "w.ini"), "camera", str(tmp_path))
    assert folder(Preferences(tmp_path / "w.ini"), "camera") == tmp_path
    assert text(Preferences(tmp_path / "w.ini"), "drive") == ""


def test_a_card_that_is_not_plugged_in_is_no_folder(tmp_path: Path):
    preferences = Preferences(tmp_path / "w.ini")
    assert folder(preferences, "camera") is None
    remember(preferences, "camera", str(tmp_path / "gone"))
    assert folder(preferences, "camera") is None
