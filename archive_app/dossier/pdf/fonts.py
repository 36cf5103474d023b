"""The used part of a face as an object of a document: any character, found again by search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObject, PDFString

from archive_app.dossier.pdf.streams import packed, reference
from archive_app.dossier.pdf.subsets import subset
from archive_app.dossier.pdf.typefaces import UsedFace

SYMBOLIC = 4
USUAL_STEM = 80
ROWS = 100


def font(used: UsedFace, document: PDFDocument) -> PDFObject:
    """Return the font by which pages show a face; numbers of two bytes, any number of glyphs."""
    name = _name(used)
    return PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": PDFArray([reference(document, _numbered(used, name, document))]),
            "ToUnicode": reference(document, packed(_meanings(used))),
        }
    )


def _name(used: UsedFace) -> str:
    """Return the face's name with the six letters that mark a part of a font."""
    seal = sha256(repr((used.face.name, list(used.characters))).encode()).digest()
    return "/" + "".join(chr(ord("A") + byte % 26) for byte in seal[:6]) + "+" + used.face.name


def _numbered(used: UsedFace, name: str, document: PDFDocument) -> PDFObject:
    widths = [used.face.advance(glyph) for glyph in used.glyphs]
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    return PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": PDFDictionary(system),
            "CIDToGIDMap": "/Identity",
            "FontDescriptor": reference(document, _described(used, name, document)),
            "W": PDFArray([0, PDFArray(widths)]),
        }
    )


def _described(used: UsedFace, name: str, document: PDFDocument) -> PDFObject:
    face = used.face
    program = subset(face, used.glyphs)
    return PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": SYMBOLIC,
            "FontBBox": PDFArray(face.box),
            "ItalicAngle": 0,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.ascent,
            "StemV": USUAL_STEM,
            "FontFile2": reference(document, packed(program, Length1=len(program))),
        }
    )


def _meanings(used: UsedFace) -> bytes:
    """Return the map from numbers to characters, UTF-16 with surrogates where they are needed."""
    pairs = [
        f"<{number:04X}> <{character.encode('utf-16-be').hex().upper()}>"
        for character, number in used.characters.items()
    ]
    head = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    )
    tail = "endcmap CMapName currentdict /CMap defineresource pop end end\n"
    return (head + "".join(_blocks(pairs)) + tail).encode()


def _blocks(pairs: Sequence[str]) -> Iterable[str]:
    for start in range(0, len(pairs), ROWS):
        rows = pairs[start : start + ROWS]
        yield f"{len(rows)} beginbfchar\n" + "\n".join(rows) + "\nendbfchar\n"
