from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from archive_app.media import worker
from archive_app.media.messages import receive, send
from archive_app.media.readers import texts


def served(path: Path, media_type: str, preview: int = 64, *, only_preview: bool = False):
    """Return what the limited process would answer to one question, asked in this one."""
    questions, out = io.BytesIO(), io.BytesIO()
    question = {
        "path": os.fsencode(path).decode("latin-1"),
        "media_type": media_type,
        "preview": preview,
        "only_preview": only_preview,
        "seconds": 60.0,
    }
    send(questions, question)
    questions.seek(0)
    worker.serve(questions, out, os.open(os.devnull, os.O_WRONLY))
    out.seek(0)
    return receive(out)


def test_a_picture_is_answered_with_its_facts_and_its_preview(photo):
    head, preview = served(photo(), "image/jpeg")
    assert head["reader"] == "images"
    assert head["facts"]["width"] == 640
    assert Image.open(io.BytesIO(preview)).size == (64, 48)


def test_a_preview_alone_and_facts_alone_may_be_asked_for(photo):
    head, preview = served(photo(), "image/jpeg", only_preview=True)
    assert (head["facts"], bool(preview)) == ({}, True)
    head, preview = served(photo(), "image/jpeg", preview=0)
    assert (head["facts"]["width"], preview) == (640, b"")


def test_what_cannot_be_read_is_answered_with_the_reason(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff and no more")
    head, _ = served(tmp_path / "a.jpg", "image/jpeg")
    assert head["refused"] == "damaged_file"
    assert head["details"]["why"]


def test_a_card_that_fails_is_not_the_files_damage(tmp_path):
    head, _ = served(tmp_path / "gone.jpg", "image/jpeg")
    assert head["refused"] == "unreadable_file"


@pytest.mark.parametrize(
    ("error", "key"),
    [(MemoryError(), "file_too_large"), (IndexError(), "damaged_file"), (OSError(5, ""), "unrea")],
)
def test_whatever_a_reader_raises_is_one_refusal(tmp_path, monkeypatch, error, key):
    def broken(*_):
        raise error

    monkeypatch.setattr(texts, "read", broken)
    (tmp_path / "a.txt").write_text("a")
    assert served(tmp_path / "a.txt", "text/plain")[0]["refused"].startswith(key)


def test_a_list_is_told_part_by_part(tmp_path):
    (tmp_path / "a.csv").write_text("名称,地址\n甲,乙\n", "utf-8")
    questions, out = io.BytesIO(), io.BytesIO()
    asked = {
        "path": os.fsencode(tmp_path / "a.csv").decode("latin-1"),
        "media_type": "text/plain",
        "sheet": "",
        "seconds": 60.0,
    }
    for each in (asked, {"seconds": 60.0}, {"seconds": 60.0}):
        send(questions, each)
    questions.seek(0)
    worker.serve(questions, out, os.open(os.devnull, os.O_WRONLY))
    out.seek(0)
    told = [receive(out)[0] for _ in range(3)]
    assert told[0]["sheet"]["encoding"] == "utf-8"
    assert told[1:] == [{"rows": [[1, "名称", "地址"], [2, "甲", "乙"]]}, {"end": True}]
