"""Files that a PDF carries inside, copied from where they lie only when it is written."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObject, PDFString

from archive_app.domain.errors import Damaged
from archive_app.dossier.blocks import Attached
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.streams import ending, reference, serialised


class Attachment(PDFObject):
    """The bytes of a file inside a document.

    Raise `Damaged` if the file is not there.
    """

    def __init__(self, attached: Attached, made: str) -> None:
        self._attached = attached
        self._made = made
        self._text = attached.text.encode()
        file = attached.file
        if file and not file.path.exists():
            raise Damaged("original_missing", sha256=file.sha256)
        self._size = file.path.stat().st_size if file else len(self._text)

    def write(self, out: Output, document: PDFDocument) -> None:
        """Write the object; raise `Damaged` if the file is not the one that was taken in."""
        out.write(serialised(self._dictionary(), document) + b"\nstream\n")
        file, before = self._attached.file, out.size
        if file:
            copied = out.copy(file.path, [(0, self._size)])
            if copied != file.sha256 or out.size - before != self._size:
                raise Damaged("original_altered", sha256=file.sha256)
        else:
            out.write(self._text)
        out.write(ending(out.last))

    def _dictionary(self) -> PDFDictionary:
        return PDFDictionary(
            {
                "Type": "/EmbeddedFile",
                "Subtype": "/" + self._attached.media_type.replace("/", "#2F"),
                "Params": PDFDictionary({"Size": self._size, "ModDate": PDFString(self._made)}),
                "Length": self._size,
            }
        )


def specification(attached: Attached, document: PDFDocument, made: str) -> PDFObject:
    """Return how a document speaks of a file that it carries."""
    embedded = reference(document, Attachment(attached, made))
    name = PDFString(Path(attached.name).name)
    return reference(
        document,
        PDFDictionary(
            {
                "Type": "/Filespec",
                "F": name,
                "UF": name,
                "Desc": PDFString(attached.told),
                "AFRelationship": f"/{attached.relation}",
                "EF": PDFDictionary({"F": embedded, "UF": embedded}),
            }
        ),
    )


def named(specifications: list[PDFObject]) -> PDFDictionary:
    """Return the names by which a document finds its files."""
    pairs: list[object] = []
    for number, one in enumerate(specifications):
        pairs += [PDFString(f"{number:06}"), one]
    return PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray(pairs)})})


def moment(made: datetime) -> str:
    """Return a moment as a PDF writes it."""
    zone = f"{made:%z}" or "+0000"
    return f"D:{made:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"
