"""DXF drawings: drawn as a sheet, with the words that stand on it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO

from ezdxf import recover
from ezdxf.document import Drawing
from ezdxf.entities.dxfentity import DXFEntity
from ezdxf.lldxf.const import DXFError

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.plain import line, lines
from archive_app.media.readers.dxf_sheet import drawn_sheet
from archive_app.media.readers.pictures import encoded

NAME, VERSION = "dxfs", 1

_MOST_BYTES = 200 * 2**20
_WORDS = {"TEXT", "MTEXT", "ATTRIB", "ATTDEF"}
_DEEPEST = 4


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return title, author, version and the words of the drawing, each once."""
    drawing = _drawing(file)
    said = dict.fromkeys(text for each in drawing.modelspace() for text in _words(each, 0))
    for sheet in drawing.layouts:
        if sheet.name != "Model":
            said |= dict.fromkeys(text for each in sheet for text in _words(each, 0))
    custom = dict(drawing.header.custom_vars.properties)
    facts = Facts(
        title=line(custom.get("Title") or custom.get("标题")),
        author=line(drawing.header.get("$LASTSAVEDBY", "")),
        description=line(f"AutoCAD {drawing.acad_release}"),
    )
    return facts, tuple(map(Passage, said))


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:  # noqa: ARG001
    """Return the drawing in black on white; nothing where nothing is drawn."""
    sheet = drawn_sheet(_drawing(file), size)
    return encoded(sheet, "PNG") if sheet else None


def _drawing(file: BinaryIO) -> Drawing:
    """Return a drawing, repaired where it can be."""
    data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise Refused("file_too_large")
    try:
        drawing, _ = recover.read(io.BytesIO(data))
    except (DXFError, ValueError, KeyError, IndexError) as error:
        raise Refused("damaged_file", why=str(error)[:200]) from error
    return drawing


def _words(entity: DXFEntity, depth: int) -> Iterator[str]:
    """Walk through the words of an entity, and of the blocks that it stands for."""
    sort = entity.dxftype()
    if sort in _WORDS:
        text = lines(entity.plain_text()).strip()  # type: ignore[attr-defined]  # all of these have it
        if text:
            yield text
    elif sort == "INSERT" and depth < _DEEPEST:
        for attribute in entity.attribs:  # type: ignore[attr-defined]  # as an INSERT has
            yield from _words(attribute, depth + 1)
        block = entity.block()  # type: ignore[attr-defined]  # as above
        for each in block or ():
            yield from _words(each, depth + 1)
