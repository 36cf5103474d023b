"""Pictures that a PDF holds byte for byte, copied from their files only when it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import file_digest, sha256
from pathlib import Path

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFObject,
    PDFObjectReference,
)

from archive_app.domain.errors import Damaged
from archive_app.dossier.pdf import jpeg, png, tiff
from archive_app.dossier.pdf.images import SPACES, Image
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.streams import ending, packed, reference, serialised


@dataclass(frozen=True, slots=True)
class Held:
    """A picture in its file."""

    path: Path
    image: Image


def embeddable(path: Path, *, bare: bool = False) -> Held | None:
    """Return a picture that a PDF can hold as it is, or None: not a picture, or not such a one.

    A `bare` one leaves out what the file says beside its picture: where, when, by whom.
    """
    with path.open("rb") as file:
        start = file.read(8)
        for reader in (jpeg, png, tiff):
            if start.startswith(reader.SIGNATURE):
                file.seek(0)
                image = reader.read(file)
                if image and bare and reader is jpeg:
                    image = replace(image, spans=jpeg.bare(file), whole=False)
                return Held(path, image) if image else None
    return None


class Picture(PDFObject):
    """A picture as an object of a document. `sha256` is the file's, where it must be so."""

    def __init__(self, held: Held, sha256: str) -> None:
        self._held = held
        self._sha256 = sha256

    def write(self, out: Output, document: PDFDocument) -> None:
        """Write the object, copying the packed bytes from the file.

        Raise `Damaged` if the file is no longer the one that was once taken in.
        """
        image = self._held.image
        out.write(serialised(self._dictionary(document), document) + b"\nstream\n")
        before = out.size
        copied = "" if image.leads else out.copy(self._held.path, image.spans)
        if image.leads:
            _interleave(out, self._held)
        if not image.whole:
            copied = sha256_of(self._held.path) if self._sha256 else ""
        if (self._sha256 and copied != self._sha256) or out.size - before != image.length:
            raise Damaged("original_altered", sha256=self._sha256)
        out.write(ending(out.last))

    def _dictionary(self, document: PDFDocument) -> PDFDictionary:
        image = self._held.image
        entries = {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": image.width,
            "Height": image.height,
            "BitsPerComponent": image.bits,
            "ColorSpace": self._space(document),
            "Length": image.length,
        }
        if image.packing:
            entries["Filter"] = image.packing
        if image.settings:
            entries["DecodeParms"] = PDFDictionary(dict(image.settings))
        if image.inverted:
            entries["Decode"] = PDFArray([1, 0] * image.channels)
        return PDFDictionary(entries)

    def _space(self, document: PDFDocument) -> PDFArray | str:
        image = self._held.image
        if image.palette:
            colours = f"<{image.palette.hex()}>"
            return PDFArray(["/Indexed", "/DeviceRGB", len(image.palette) // 3 - 1, colours])
        if not image.profile:
            return SPACES[image.channels]
        return PDFArray(["/ICCBased", _profile(image, document)])


def _interleave(out: Output, held: Held) -> None:
    """Write each stretch of the file behind what stands before it."""
    with held.path.open("rb") as file:
        for lead, (offset, length) in zip(held.image.leads, held.image.spans, strict=True):
            file.seek(offset)
            out.write(lead + file.read(length))


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a whole file."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _profile(image: Image, document: PDFDocument) -> PDFObject:
    """Return how to refer to a picture's colour profile; all with the same one share it."""
    name = f"profile {sha256(image.profile).hexdigest()}"
    if name in document.idToObject:
        return PDFObjectReference(name)
    return reference(document, packed(image.profile, N=image.channels), name)
