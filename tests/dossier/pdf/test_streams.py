"""Streams in the form that PDF/A asks for."""

from __future__ import annotations

import zlib

import pytest
from reportlab.pdfbase.pdfdoc import PDFDocument

from archive_app.dossier.pdf.streams import ending, packed, plain, reference, serialised


def test_a_streams_end_stands_on_its_own_line():
    assert serialised(plain(b"text", Type="/Metadata"), PDFDocument()).endswith(
        b"stream\ntext\nendstream\n"
    )


def test_a_packed_stream_is_given_back_whole_even_if_it_ends_with_a_line_end():
    document = PDFDocument()
    for number in range(300):
        content = b"x" * number
        written = serialised(packed(content), document)
        body = written.split(b"\nstream\n", 1)[1].removesuffix(b"\nendstream\n")
        body = body[:-1] if body.endswith(b"\r\r") else body
        assert zlib.decompress(body) == content
        assert b"/Length %d" % len(body) in written


@pytest.mark.parametrize(
    ("content", "written"),
    [(b"a", b"a\nendstream\n"), (b"a\n", b"a\n\nendstream\n"), (b"a\r", b"a\r\r\nendstream\n")],
)
def test_a_line_end_that_belongs_to_a_stream_is_not_taken_for_its_own(content, written):
    assert serialised(plain(content), PDFDocument()).endswith(b"stream\n" + written)
    assert ending(content[-1:]) + b"\n" == written.removeprefix(content)


def test_a_thing_is_referred_to_by_number():
    document = PDFDocument()
    assert reference(document, plain(b"x")).format(document).endswith(b" 0 R")
