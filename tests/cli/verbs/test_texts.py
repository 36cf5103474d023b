from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def history(typed, works, tmp_path: Path) -> tuple[Path, str]:
    """Give an archive with a factory history of two paragraphs, and its code."""
    folder, site = works
    (tmp_path / "厂志.txt").write_text("第一段。\n\n第二段。", "utf-8")
    done = typed("take-in", folder, "--site", site, tmp_path / "厂志.txt", "--json")
    return folder, done.data["taken_in"][0]["code"]


def test_the_text_of_a_file_is_shown_passage_by_passage(typed, history):
    folder, code = history
    [file] = typed("text", folder, code, "--json").data["files"]
    assert file == {
        "file": "厂志.txt",
        "passages": [{"number": 1, "text": "第一段。"}, {"number": 2, "text": "第二段。"}],
    }
    assert "[2] 第二段。" in typed("text", folder, code, "--lang", "zh").out


def test_a_file_that_nobody_can_read_says_so(typed, works, tmp_path):
    folder, site = works
    (tmp_path / "a.step").write_bytes(bytes(99))
    done = typed("take-in", folder, "--site", site, tmp_path / "a.step", "--json")
    code = done.data["taken_in"][0]["code"]
    assert typed("text", folder, code, "--json").data["files"][0]["note"] == "kept_only"
    assert "原样保存" in typed("text", folder, code, "--lang", "zh").out


def test_a_passage_is_put_right(typed, history):
    folder, code = history
    done = typed("correct", folder, code, "--passage", "2", "第二段（订正）。", "--json")
    assert done.data == {"file": "厂志.txt", "passage": 2}
    passages = typed("text", folder, code, "--json").data["files"][0]["passages"]
    assert passages[1]["text"] == "第二段（订正）。"
    for words in (["--passage", "9"], ["--passage", "1", "--file", "2"]):
        refused = typed("correct", folder, code, *words, "x", "--json")
        assert refused.data["error"]["key"] == "no_such_passage"


def test_what_has_a_text_needs_no_recognising(typed, history):
    folder, code = history
    assert typed("recognise", folder, code, "--json").data == {"recognised": [], "refused": []}
    assert "没有需要识别" in typed("recognise", folder, code, "--lang", "zh").out
