"""A PDF that is written as a stream and says about itself what an archive asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from mmap import ACCESS_READ, mmap
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFObject,
    PDFOutlines,
    PDFPage,
    PDFPages,
    PDFString,
)
from typing_extensions import override

from archive_app.dossier.blocks import Attached
from archive_app.dossier.pdf.attachments import Attachment, moment, named, specification
from archive_app.dossier.pdf.colour import srgb
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pictures import Picture
from archive_app.dossier.pdf.streams import packed, plain, reference, serialised

PRODUCER = "ReportLab"
CREATOR = "archive-app"
PDF_A = "<pdfaid:part>{}</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"
IDENTIFIER = "<dc:identifier>{}</dc:identifier>\n"
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
{identifier}<pdf:Producer>{producer}</pdf:Producer><xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate>
{conformance}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_OPENS, _, _CLOSES = (part.encode() for part in IDENTIFIER.strip().partition("{}"))
LONGEST_IDENTIFIER = 200  # bytes


@dataclass(frozen=True, slots=True)
class About:
    """What a document says about itself; a final one has the identifier of its edition."""

    title: str
    author: str
    subject: str
    made: datetime
    identifier: str = ""


def identifier_in(file: Path) -> str:
    """Return what a document of ours says it is the edition of, "" for a draft or any other."""
    with file.open("rb") as opened, mmap(opened.fileno(), 0, access=ACCESS_READ) as content:
        start = content.rfind(_OPENS)
        end = content.find(_CLOSES, start)
        if start < 0 or not 0 < end - start < LONGEST_IDENTIFIER:
            return ""
        return content[start + len(_OPENS) : end].decode("utf-8", "replace")


class Catalog(PDFCatalog):
    """A document's root, which may name what its colours mean."""

    Pages: PDFPages
    Lang: PDFString
    Outlines: PDFOutlines | None
    Metadata: PDFObject
    OutputIntents: PDFArray
    PageLabels: PDFDictionary
    Names: PDFDictionary
    AF: PDFArray

    def __init__(self) -> None:
        self.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents", "AF"]
        self.__Refs__ = self.__NoDefault__


class Info(PDFInfo):
    """The old form of what a document says about itself; it must agree with the new one."""

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about

    @override
    def format(self, document: PDFDocument) -> bytes:
        made = moment(self._about.made)
        texts = {
            "Title": self._about.title,
            "Author": self._about.author,
            "Subject": self._about.subject,
            "Producer": PRODUCER,
            "Creator": CREATOR,
            "CreationDate": made,
            "ModDate": made,
        }
        told = {name: PDFString(text) for name, text in texts.items()}
        content: bytes = PDFDictionary(told).format(document)
        return content


class Document(PDFDocument):
    """A PDF 1.7 in Chinese. `conforms` is whether it may call itself PDF/A, and which.

    It is PDF/A-2u, or 3u with files inside.
    """

    Pages: PDFPages
    Outlines: PDFOutlines

    def __init__(self, about: About) -> None:
        super().__init__(pdfVersion=(1, 7), lang="zh-CN", invariant=1)
        self.conforms = True
        self.root = self.Catalog = self._catalog = Catalog()
        self.root.Pages, self.root.Outlines = self.Pages, self.Outlines
        self.root.Lang = PDFString("zh-CN")
        self.info = Info(about)
        self._about = about
        self._part = 2

    @override
    def addPage(self, page: PDFPage) -> None:
        """Add a page, its drawing packed as it is and not written out in letters first."""
        page.Contents = packed(page.stream.encode("latin-1"))
        super().addPage(page)

    def label_pages(self, cover: str) -> None:
        """Let readers count pages as the pages themselves do, the first one by its name."""
        count = PDFDictionary({"S": "/D", "St": 2 if cover else 1})
        named_first = [0, PDFDictionary({"P": PDFString(cover)}), 1, count] if cover else [0, count]
        self.root.PageLabels = PDFDictionary({"Nums": PDFArray(named_first)})

    def attach(self, files: Sequence[Attached]) -> None:
        """Carry files inside; raise `Damaged` if one is not there."""
        made = moment(self._about.made)
        told = [specification(one, self, made) for one in files]
        if told:
            self._part = 3
            self.root.Names, self.root.AF = named(told), PDFArray(told)

    def write(self, out: Output, pages: object, copied: Callable[[], None]) -> None:
        """Write everything; `copied` is called after each file and may raise to stop."""
        self._complete(pages)
        out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        offsets: list[int] = []
        while name := self.numberToId.get(len(offsets) + 1):
            offsets.append(out.size)
            self._write_object(out, len(offsets), self.idToObject[name], copied)
        self._write_end(out, offsets)

    def _complete(self, pages: object) -> None:
        """Bring in what hangs on the root."""
        root = self.root
        root.Metadata = plain(self._metadata(), Type="/Metadata", Subtype="/XML")
        profile = reference(self, packed(srgb(), N=3))
        meaning = PDFString("sRGB IEC61966-2.1")
        intent = {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": meaning,
            "Info": meaning,
            "DestOutputProfile": profile,
        }
        root.OutputIntents = PDFArray([PDFDictionary(intent)])
        reference(self, self.root)
        reference(self, self.info)
        self.Outlines.prepare(self, pages)
        if not self.Outlines.count:
            root.Outlines = None

    def _metadata(self) -> bytes:
        about = self._about
        return XMP.format(
            title=escape(about.title),
            author=escape(about.author),
            subject=escape(about.subject),
            producer=PRODUCER,
            creator=CREATOR,
            made=about.made.isoformat(),
            identifier=IDENTIFIER.format(escape(about.identifier)) if about.identifier else "",
            conformance=PDF_A.format(self._part) if self.conforms else "",
        ).encode()

    def _write_object(
        self, out: Output, number: int, thing: PDFObject, copied: Callable[[], None]
    ) -> None:
        out.write(b"%d 0 obj\n" % number)
        if isinstance(thing, Picture | Attachment):
            thing.write(out, self)
            copied()
        else:
            out.write(serialised(thing, self))
        out.write(b"\nendobj\n")

    def _write_end(self, out: Output, offsets: list[int]) -> None:
        start, mark = out.size, out.sha256[:32]
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1))
        out.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
        trailer = {
            "Size": len(offsets) + 1,
            "Root": reference(self, self.root),
            "Info": reference(self, self.info),
            "ID": PDFArray([f"<{mark}>", f"<{mark}>"]),
        }
        out.write(b"trailer\n" + PDFDictionary(trailer).format(self))
        out.write(b"\nstartxref\n%d\n%%%%EOF\n" % start)
