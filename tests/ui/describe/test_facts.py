"""A file says of itself what people look for."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Original
from archive_app.domain.readings import Facts
from archive_app.ui.describe.facts import length, size, told
from archive_app.ui.words import Words


def test_only_what_the_file_says_is_told() -> None:
    original = Original("ab" * 32, 4_300_000, "image/jpeg")
    facts = Facts(taken="2024-04-05T10:20:30", latitude=29.48, longitude=106.48, width=4, height=3)
    lines = dict(told(HeldFile(original, Path("x"), "高炉.jpg", facts), Words("zh")))
    assert lines["拍摄时间"] == "2024-04-05 10:20:30"
    assert lines["坐标"] == "29.480000, 106.480000 WGS 84"
    assert lines["像素"] == "4 x 3"
    assert lines["大小"] == "4.1 MB"
    assert lines["SHA-256"].replace("\n", "") == "ab" * 32
    assert "时长" not in lines


def test_a_position_is_told_in_its_own_datum_and_what_was_not_read_in_a_sentence() -> None:
    original = Original("ab" * 32, 4_300_000, "image/vnd.dwg")
    facts = Facts(latitude=29.48, longitude=106.48, datum="CGCS2000", note="drawing_kept_only")
    lines = dict(told(HeldFile(original, Path("x"), "总图.dwg", facts), Words("zh")))
    assert lines["坐标"] == "29.480000, 106.480000 CGCS2000"
    assert "另存为 DXF" in lines["读取情况"]


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KB"), (2 * 1024**4, "2048 GB")]
)
def test_sizes_are_said_as_people_say_them(count: int, said: str) -> None:
    assert size(count) == said


@pytest.mark.parametrize(("seconds", "said"), [(7.4, "0:07"), (767, "12:47"), (3723, "1:02:03")])
def test_lengths_are_said_as_on_a_clock(seconds: float, said: str) -> None:
    assert length(seconds) == said
