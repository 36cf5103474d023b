from __future__ import annotations

from pathlib import Path

import pytest

from archive_app import datafiles
from archive_app.datafiles import shipped


@pytest.mark.parametrize("folder", ["db", "exports", "resources"])
def test_the_checkout_has_its_data_beside_the_program(folder: str):
    assert shipped(folder) == Path(__file__).parents[1] / folder
    assert shipped(folder).is_dir()


def test_the_wheel_carries_its_data_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "_data" / "db").mkdir(parents=True)
    monkeypatch.setattr(datafiles, "__file__", str(tmp_path / "datafiles.py"))
    assert shipped("db") == tmp_path / "_data" / "db"
