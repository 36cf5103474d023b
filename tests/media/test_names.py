from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from archive_app.media.names import shown


def test_a_name_is_shown_as_it_is():
    assert shown(Path("照片/高炉 1.jpg")) == str(Path("照片/高炉 1.jpg"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no names but Unicode ones")
def test_a_name_from_a_chinese_windows_can_be_read():
    assert shown(Path(os.fsdecode("档案/".encode() + "高炉.jpg".encode("gbk")))) == "档案/高炉.jpg"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no names but Unicode ones")
def test_a_name_that_is_no_text_is_shown_all_the_same():
    name = shown(Path(os.fsdecode(b"a\x01\xff.jpg")))
    assert name.encode("utf-8").startswith(b"a\x01")
    assert name.endswith(".jpg")
