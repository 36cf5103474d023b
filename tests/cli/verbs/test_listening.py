from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def talk(typed, works) -> tuple[Path, str, str]:
    """Give an archive with a recording of one unclear segment, its site and its code."""
    folder, site = works
    sound = typed("add", folder, "--site", site, "--kind", "sound", "--set", "title=口述", "--json")
    code = sound.data["code"]
    said = ("--set", "start=3.5", "--set", "title=甑子？", "--set", "unclear=是")
    typed("add", folder, "--parent", code, "--kind", "segment", *said, "--json")
    return folder, site, code


def test_segments_are_written_as_subtitles(typed, talk, tmp_path: Path):
    folder, _, code = talk
    target = tmp_path / "a.vtt"
    done = typed("subtitles", folder, code, "--to", target, "--json")
    assert done.data == {"path": str(target), "segments": 1}
    assert "00:00:03.500" in target.read_text("utf-8")
    done = typed("subtitles", folder, code, "--to", tmp_path / "a.txt", "--json")
    assert done.data["error"]["key"] == "subtitles_srt_or_vtt"


def test_what_nobody_understood_is_listed(typed, talk):
    folder, site, code = talk
    (row,) = typed("unclear", folder, "--site", site, "--json").data["unclear"]
    assert row == {"code": code, "recording": "口述", "start": 3.5, "title": "甑子？"}
    assert "甑子" in typed("unclear", folder, "--lang", "zh").out


def test_where_all_is_understood_it_says_so(typed, works):
    folder, _ = works
    assert "没有待考" in typed("unclear", folder, "--lang", "zh").out
