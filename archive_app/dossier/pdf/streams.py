"""Objects of a PDF as bytes, in the form that PDF/A asks for."""

from __future__ import annotations

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject, PDFStream, PDFZCompress

ENDING = b"endstream\n"


def packed(content: bytes, **entries: object) -> PDFStream:
    """Return a compressed stream with these entries in its dictionary."""
    return PDFStream(PDFDictionary(dict(entries)), content, [PDFZCompress])


def plain(content: bytes, **entries: object) -> PDFStream:
    """Return a stream that anybody can read with a text editor."""
    return PDFStream(PDFDictionary(dict(entries)), content)


def reference(document: PDFDocument, thing: PDFObject, name: str | None = None) -> PDFObject:
    """Return how other objects of a document refer to a thing, which becomes part of it."""
    found: PDFObject = document.Reference(thing, name)  # type: ignore[no-untyped-call]  # as shipped
    return found


def serialised(thing: PDFObject, document: PDFDocument) -> bytes:
    """Return an object's bytes. A stream's end stands on a line of its own (PDF/A 6.1.7.1)."""
    content: bytes = pdfdoc.format(thing, document, toplevel=1)
    if isinstance(thing, PDFStream):
        body = content.removesuffix(ENDING)
        return body + ending(body[-1:]) + b"\n"
    return content


def ending(last: bytes) -> bytes:
    """Return what ends a stream whose last byte is this one.

    A carriage return that belongs to the stream would be taken for half of a line's end.
    """
    return (b"\r\n" if last == b"\r" else b"\n") + b"endstream"
