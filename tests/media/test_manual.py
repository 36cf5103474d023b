"""The table of formats in the manual is true: each is read here as the table says."""

from __future__ import annotations

import io
import re
from importlib import import_module
from pathlib import Path

import pillow_heif
import pytest
import soundfile
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from archive_app.media.formats import READERS, UNKNOWN, reader_of
from tests.media import compounds
from tests.media.boxed import film
from tests.media.readers import (
    test_avis,
    test_dwgs,
    test_dxfs,
    test_ofds,
    test_raws,
    test_rtfs,
    test_streams,
    test_svgs,
    test_tracks,
    test_transcripts,
    test_words,
)
from tests.spreadsheets import write_workbook

MANUAL = Path(__file__).parents[2] / "docs" / "manual" / "formats.md"
TABLE = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in MANUAL.read_text("utf-8").splitlines()
    if line.startswith("| ") and "`" in line
]
ROWS = {sort: row for row in TABLE for sort in re.findall(r"`([\w./+-]+)`", row[1])}
OFFICE = "application/vnd.openxmlformats-officedocument."


def picture(sort: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(data, sort)
    return data.getvalue()


def sound(sort: str, subtype: str | None = None) -> bytes:
    data = io.BytesIO()
    soundfile.write(data, [0.0, 0.5] * 4000, 8000, format=sort, subtype=subtype)
    return data.getvalue()


def pdf() -> bytes:
    data = io.BytesIO()
    canvas = Canvas(data)
    canvas.drawString(50, 50, "works")
    canvas.save()
    return data.getvalue()


def samples(folder: Path) -> dict[str, bytes]:
    """Return a small file of each format."""
    pillow_heif.register_heif_opener()
    words = test_words.zipped(word__document_xml=test_words.DOCX).getvalue()
    slides = test_words.zipped(ppt__slides__slide1_xml=test_words.SLIDE.format("一")).getvalue()
    return {
        **{
            f"image/{name}": picture(name) for name in ("jpeg", "png", "tiff", "webp", "gif", "bmp")
        },
        **{f"image/{name}": picture("HEIF") for name in ("heic", "heif")},
        "image/avif": picture("AVIF"),
        "image/jp2": picture("JPEG2000"),
        "image/x-raw": test_raws.raw(test_raws.jpeg((60, 40))).getvalue(),
        "image/svg+xml": test_svgs.PLAN.format("420").encode(),
        "image/vnd.dxf": test_dxfs.written().getvalue(),
        "image/vnd.dwg": test_dwgs.drawing(6, test_dwgs.saved("PNG")).getvalue(),
        "application/pdf": pdf(),
        "application/ofd": test_ofds.package().getvalue(),
        f"{OFFICE}wordprocessingml.document": words,
        f"{OFFICE}presentationml.presentation": slides,
        f"{OFFICE}spreadsheetml.sheet": write_workbook(
            folder / "a.xlsx", {"一": [["甲", "乙"], ["1", "2"]]}
        ).read_bytes(),
        "application/vnd.oasis.opendocument": test_words.zipped(
            content_xml=test_words.ODT
        ).getvalue(),
        "application/x-ole-storage": compounds.compound(**compounds.word("厂史")),
        "application/rtf": test_rtfs.DATA,
        "text/plain": "厂史".encode(),
        "text/markdown": "# 厂史".encode(),
        "text/html": "<html><p>厂史</p></html>".encode(),
        "text/csv": test_transcripts.CSV.encode(),
        "text/vtt": test_transcripts.VTT.encode(),
        "application/x-subrip": test_transcripts.SRT.encode(),
        **{f"audio/{name}": sound(name.upper()) for name in ("wav", "flac", "aiff")},
        "audio/mpeg": sound("MP3"),
        "audio/ogg": sound("OGG", "VORBIS"),
        **dict.fromkeys(("audio/mp4", "audio/3gpp"), film(b"M4A ", b"soun")),
        "audio/amr": b"#!AMR\n" + (b"\x3c" + bytes(31)) * 100,
        "audio/aac": (b"\xff\xf1\x50\x80\x04\x3f\xfc" + bytes(26)) * 20,
        **dict.fromkeys(
            ("audio/x-ms-wma", "video/x-ms-wmv"),
            test_streams.asf(test_streams.thing(test_streams.FILE, bytes(80))).getvalue(),
        ),
        **dict.fromkeys(("video/mp4", "video/quicktime", "video/3gpp"), film(b"isom", b"vide")),
        "video/x-msvideo": test_avis.film(),
        "application/gpx+xml": test_tracks.WALK.encode(),
        "application/vnd.google-earth.kml+xml": test_tracks.PLACES.encode(),
        "application/vnd.google-earth.kmz": test_tracks.packed(),
        "application/geo+json": test_tracks.SHAPES.encode(),
        UNKNOWN: b"\0\1\2",
    }


def test_the_table_names_all_that_can_be_read_and_nothing_else():
    assert ROWS.keys() == READERS.keys() | {UNKNOWN}


def test_everything_is_kept():
    assert {row[2] for row in TABLE} == {"✓"}


@pytest.mark.parametrize("sort", sorted(ROWS))
def test_a_format_is_seen_and_searched_as_the_table_says(sort, tmp_path):
    reader = import_module(f"archive_app.media.readers.{reader_of(sort)}")
    data = io.BytesIO(samples(tmp_path)[sort])
    _, passages = reader.read(data, sort)
    data.seek(0)
    seen = reader.preview(data, sort, 100)
    assert ("✓" if seen else "—", "✓" if passages else "—") == (ROWS[sort][3], ROWS[sort][5])
