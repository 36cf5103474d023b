from __future__ import annotations

from pathlib import Path

from archive_app.archive.layout import FOLDERS, lay_out


def test_a_new_archive_has_its_folders_and_a_page_that_explains_them(tmp_path: Path):
    lay_out(tmp_path / "a.archive")
    inside = {path.name for path in (tmp_path / "a.archive").iterdir()}
    assert inside == {*FOLDERS, "README.txt"}
    text = (tmp_path / "a.archive" / "README.txt").read_text("utf-8")
    for folder in set(FOLDERS) - {"incoming"}:
        assert f"{folder}/" in text
