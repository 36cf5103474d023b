"""Sources within a text."""

from __future__ import annotations

from archive_app.domain.citations import citations


def test_a_source_is_found_with_its_place_and_its_code():
    text = "一九五八年投产〔A-0083，第 9 页〕，又见〔K021·WS〕。"
    assert [(text[start:end], code) for start, end, code in citations(text)] == [
        ("〔A-0083，第 9 页〕", "A-0083"),
        ("〔K021·WS〕", "K021·WS"),
    ]


def test_a_code_is_read_whatever_its_dots_and_dashes():
    ((_, _, code),) = citations("〔K021•WS—3, 2〕")
    assert code == "K021·WS-3"
