from __future__ import annotations

from pathlib import Path

from archive_app.ui.field.battery import battery


def supply(folder: Path, name: str, **told: str) -> None:
    (folder / name).mkdir()
    for key, text in told.items():
        (folder / name / key).write_text(f"{text}\n")


def test_the_battery_of_the_machine_is_told(tmp_path: Path):
    supply(tmp_path, "AC", type="Mains")
    supply(tmp_path, "BAT0", type="Battery", capacity="64")
    assert battery(tmp_path) == 64


def test_a_mouse_is_not_the_machine(tmp_path: Path):
    supply(tmp_path, "hid", type="Battery", scope="Device", capacity="12")
    assert battery(tmp_path) is None


def test_where_nothing_is_told_nothing_is_known(tmp_path: Path):
    assert battery(tmp_path / "none") is None
    supply(tmp_path, "BAT0", type="Battery", capacity="?")
    assert battery(tmp_path) is None
