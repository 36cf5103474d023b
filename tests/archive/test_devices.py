from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from archive_app.archive import devices
from archive_app.archive.devices import device_of, settings_folder


def test_a_folder_keeps_its_device(tmp_path: Path):
    assert device_of(tmp_path) == device_of(tmp_path)


def test_a_copy_and_a_folder_made_again_are_other_devices(tmp_path: Path):
    folder = tmp_path / "a"
    folder.mkdir()
    first = device_of(folder)
    shutil.copytree(folder, tmp_path / "b")
    assert device_of(tmp_path / "b") != first
    folder.rename(tmp_path / "old")
    folder.mkdir()
    assert device_of(folder) != first


@pytest.mark.parametrize("content", [None, "no JSON", "[]"])
def test_settings_that_cannot_be_read_are_begun_anew(tmp_path: Path, content: str | None):
    path = settings_folder() / "devices.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(content)
    device = device_of(tmp_path)
    assert device_of(tmp_path) == device


@pytest.mark.parametrize(
    ("system", "variable", "end"),
    [
        ("linux", "XDG_CONFIG_HOME", "archive-app"),
        ("win32", "APPDATA", "archive-app"),
        ("darwin", "HOME", "Library/Application Support/archive-app"),
    ],
)
def test_settings_are_where_each_system_has_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, variable: str, end: str
):
    monkeypatch.setattr(devices.sys, "platform", system)
    monkeypatch.setenv(variable, str(tmp_path))
    assert settings_folder() == tmp_path / end
