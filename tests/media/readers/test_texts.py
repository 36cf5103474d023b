from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.errors import Refused
from archive_app.media.readers import texts


def read(data: bytes):
    return texts.read(io.BytesIO(data), "text/plain")


def test_each_paragraph_is_a_passage_and_its_lines_stay():
    facts, passages = read("第一段\r\n第二行\r\n\r\n \r\n第二段\r\n".encode("gb18030"))
    assert facts.encoding == "gb18030"
    assert [passage.text for passage in passages] == ["第一段\n第二行", "第二段"]


def test_a_long_paragraph_is_cut_where_a_line_or_a_sentence_ends():
    _, by_lines = read(("厂" * 90 + "\n").encode() * 100)
    assert all(passage.text.endswith("厂") and len(passage.text) % 91 == 90 for passage in by_lines)
    _, by_sentences = read(("厂" * 90 + "。").encode() * 100)
    assert all(passage.text.endswith("。") for passage in by_sentences)


@given(st.text(st.sampled_from("厂史。，a \n"), max_size=9_000))
def test_no_letter_is_lost_and_no_passage_is_too_long(text):
    _, passages = read(text.encode("utf-8") or b" ")
    kept = "".join(passage.text for passage in passages)
    assert kept.split() == text.split() or "".join(kept.split()) == "".join(text.split())
    assert all(len(passage.text) <= 2_000 for passage in passages)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_text_that_is_damaged_somewhere_is_still_read(encoding):
    facts, passages = read(("厂史" * 50).encode(encoding) + b"\xff")
    assert facts.encoding == encoding
    assert passages[0].text == "厂史" * 50 + "�"


def test_a_text_as_large_as_a_library_is_refused(monkeypatch):
    monkeypatch.setattr(texts, "_MOST_BYTES", 10)
    with pytest.raises(Refused, match="file_too_large"):
        read(b"a" * 11)


def test_its_preview_is_its_first_page():
    picture = texts.preview(io.BytesIO("重庆钢铁厂".encode()), "text/plain", 200)
    assert picture is None or picture.startswith(b"\xff\xd8\xff")
