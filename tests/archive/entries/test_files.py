from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive_app.archive.entries import files as module
from archive_app.archive.entries.files import files_in, name_of


def test_folders_are_walked_by_name_and_litter_is_left(tmp_path: Path):
    for name in ("b/2.jpg", "b/1.jpg", "a.txt", ".DS_Store", "b/Thumbs.db", "b/.hidden"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    found = [listed.path.relative_to(tmp_path).as_posix() for listed in files_in([tmp_path])]
    assert found == ["a.txt", "b/1.jpg", "b/2.jpg"]


def test_a_file_is_listed_even_where_there_is_none(tmp_path: Path):
    [listed] = files_in([tmp_path / "nowhere.jpg"])
    assert listed.fault is None  # whoever reads it will say so


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path):
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert list(files_in([tmp_path])) == []


@pytest.mark.parametrize(
    ("error", "key"),
    [(PermissionError(13, "denied"), "no_permission"), (OSError(5, "I/O"), "unreadable_file")],
)
def test_a_folder_that_cannot_be_read_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, key: str
):
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_bytes(b"x")
    iterdir = Path.iterdir

    def deny(path: Path) -> object:
        if path.name == "closed":
            raise error
        return iterdir(path)

    monkeypatch.setattr(module.Path, "iterdir", deny)
    faults = [listed.fault.key if listed.fault else None for listed in files_in([tmp_path])]
    assert faults == [None, key]


def test_a_name_in_gbk_is_shown_in_chinese(tmp_path: Path):
    raw = os.fsencode(tmp_path) + b"/" + "高炉.txt".encode("gbk")
    assert name_of(Path(os.fsdecode(raw))) == "高炉.txt"
    assert name_of(Path("e\u0301.jpg")) == "\u00e9.jpg"
    assert name_of(Path(os.fsdecode(b"\xff\xff.jpg"))) == "\ufffd\ufffd.jpg"


def test_a_name_is_one_line_whatever_stands_in_it():
    assert name_of(Path("a\nb\x1b[31m\x7f.jpg")) == "a␊b␛[31m␡.jpg"
    assert name_of(Path("😀𠮷野家.jpg")) == "😀𠮷野家.jpg"
