"""Fonts in a document: embedded, and with the meaning of every character."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream

from archive_app.dossier.pdf.fonts import font
from archive_app.dossier.pdf.typefaces import Typefaces


def _streams(document: PDFDocument) -> list[bytes]:
    return [thing.content for thing in document.idToObject.values() if isinstance(thing, PDFStream)]


def test_a_font_tells_the_meaning_of_characters_beyond_the_basic_plane(fonts: Path):
    typefaces = Typefaces(fonts)
    typefaces.styles["song"].shown("厂\U0001f682")
    document = PDFDocument()
    made = font(typefaces.used[0], document)
    assert made.dict["Subtype"] == "/Type0"
    meanings = next(text for text in _streams(document) if b"beginbfchar" in text)
    assert b"<0001> <5382>" in meanings
    assert b"<0002> <D83DDE82>" in meanings


def test_a_font_is_named_by_what_it_holds(fonts: Path):
    def name(text: str) -> str:
        typefaces = Typefaces(fonts)
        typefaces.styles["song"].shown(text)
        return font(typefaces.used[0], PDFDocument()).dict["BaseFont"]

    assert name("厂") == name("厂") != name("史")
    assert name("厂").endswith("+NotoSerifSC-Regular")


def test_meanings_come_in_blocks_of_a_hundred(fonts: Path):
    typefaces = Typefaces(fonts)
    typefaces.styles["song"].shown("".join(chr(0x4E00 + place) for place in range(150)))
    document = PDFDocument()
    font(typefaces.used[0], document)
    meanings = next(text for text in _streams(document) if b"beginbfchar" in text)
    assert b"100 beginbfchar" in meanings
    assert b"50 beginbfchar" in meanings
