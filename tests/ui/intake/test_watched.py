"""What is watched is remembered for each archive, on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from archive_app.ui.intake import watched as kept
from archive_app.ui.intake.watched import Watched, remember, watched
from archive_app.ui.preferences import Preferences


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


def test_each_archive_has_its_own(preferences: Preferences, tmp_path: Path) -> None:
    one, other = tmp_path / "一.archive", tmp_path / "二.archive"
    what = Watched("/扫描", "7", "重庆钢铁厂", by_itself=True)
    remember(preferences, one, what)
    assert watched(preferences, one) == what
    assert watched(preferences, other) is None
    remember(preferences, one, None)
    assert watched(preferences, one) is None


@pytest.mark.parametrize("text", [b"no json", b'{"other": 1}'])
def test_what_another_version_wrote_is_nothing(
    preferences: Preferences, tmp_path: Path, text: bytes
) -> None:
    preferences.keep(kept._name(tmp_path), QByteArray(text))
    assert watched(preferences, tmp_path) is None
