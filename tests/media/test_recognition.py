from __future__ import annotations

import os
import subprocess
import sys

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.recognition import recognise, recognised
from tests.media.boxed import film

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX alone has such files")


def refused(path) -> str:
    with pytest.raises(Refused) as refusal:
        recognise(path)
    return refusal.value.key


def test_the_content_decides_and_not_the_name(tmp_path):
    path = tmp_path / "photo.jpg"
    path.write_text("厂史", "utf-8")
    assert recognise(path) == "text/plain"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert recognise(path) == "image/png"


def test_markdown_is_text_with_the_right_ending(tmp_path):
    (tmp_path / "厂史.md").write_text("# 厂史", "utf-8")
    assert recognise(tmp_path / "厂史.md") == "text/markdown"


def test_a_long_text_is_known_by_its_beginning(tmp_path):
    (tmp_path / "a.txt").write_text("厂" * 50_000, "utf-8")
    assert recognised(tmp_path / "a.txt").media_type == "text/plain"
    assert recognised(tmp_path / "a.txt").size == 150_000


def test_what_nobody_knows_is_named_as_such(tmp_path):
    (tmp_path / "a.bin").write_bytes(bytes(range(32)))
    assert recognise(tmp_path / "a.bin") == "application/octet-stream"


def test_a_film_without_pictures_is_a_sound(tmp_path):
    (tmp_path / "录音.3gp").write_bytes(film(b"3gp4", b"soun"))
    (tmp_path / "录像.3gp").write_bytes(film(b"3gp4", b"soun", b"vide"))
    assert recognise(tmp_path / "录音.3gp") == "audio/3gpp"
    assert recognise(tmp_path / "录像.3gp") == "video/3gpp"


def test_an_empty_file_a_folder_and_a_missing_file_are_refused(tmp_path):
    (tmp_path / "empty.jpg").touch()
    assert refused(tmp_path / "empty.jpg") == "empty_file"
    assert refused(tmp_path) == "not_a_file"
    assert refused(tmp_path / "missing.jpg") == "no_such_file"


@POSIX
def test_pipes_devices_and_links_in_circles_are_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert refused(tmp_path / "pipe.jpg") == "not_a_file"
    assert refused(tmp_path / "a") == "not_a_file"
    assert refused(type(tmp_path)("/dev/zero")) == "not_a_file"


@POSIX
def test_a_name_that_is_too_long_is_refused_with_the_systems_reason(tmp_path):
    assert refused(tmp_path / ("长" * 300)) == "unreadable_file"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root"
)
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "a.jpg").chmod(0)
    assert refused(tmp_path / "a.jpg") == "no_permission"


def test_no_permission_is_said_as_such(tmp_path, monkeypatch):
    def forbidden(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbidden)
    assert refused(tmp_path / "a.jpg") == "no_permission"
    assert refused(tmp_path) == "not_a_file"


def test_asking_imports_no_reader():
    said = "import sys, archive_app.media.workers, archive_app.media.recognition as r\n"
    said += "assert not {'PIL', 'numpy', 'soundfile', 'mutagen', 'pypdfium2'} & set(sys.modules)"
    assert subprocess.run([sys.executable, "-c", said], check=False).returncode == 0
