"""A scan is shown by the very bytes of its strips, where a PDF/A may hold them."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PIL import Image as Pillow
from PIL import ImageChops, ImageDraw

from archive_app.dossier.pdf import tiff
from archive_app.dossier.pdf.document import About
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pen import Pen
from archive_app.dossier.pdf.pictures import embeddable
from archive_app.dossier.pdf.typefaces import Typefaces

SIZE = (211, 150)  # a width that fills no bytes


def _drawn(mode: str) -> Pillow.Image:
    """Draw something in which every row, and left and right, differ."""
    drawn = Pillow.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(drawn)
    pen.line((0, 3, 200, 140), fill="black", width=3)
    pen.ellipse((20, 60, 90, 130), fill=(200, 80, 30))
    pen.rectangle((150, 5, 205, 40), fill=(20, 60, 160))
    return (
        drawn.convert(mode, palette=Pillow.Palette.ADAPTIVE) if mode == "P" else drawn.convert(mode)
    )


@pytest.fixture
def shown(tmp_path: Path, fonts: Path):
    """Give what a reader of PDF makes of a picture in a dossier, and the dossier's bytes."""

    def show(path: Path) -> tuple[Pillow.Image, bytes]:
        held = embeddable(path)
        assert held is not None
        pen = Pen(About("甲", "乙", "丙", datetime(2026, 1, 1, tzinfo=UTC), ""), Typefaces(fonts))
        pen.picture(held, hashlib.sha256(path.read_bytes()).hexdigest(), (0, 0, *SIZE))
        pen.showPage()
        file = BytesIO()
        pen.finish(Output(file), lambda: None)
        with pypdfium2.PdfDocument(file.getvalue()) as document:
            (picture,) = document[0].get_objects()
            return picture.get_bitmap().to_pil(), file.getvalue()

    return show


def _saved(path: Path, drawn: Pillow.Image, rows: int = SIZE[1], **how: object) -> Path:
    info = {278: rows, **how.pop("tags", {})}
    drawn.save(path, "TIFF", tiffinfo=info, **how)
    return path


def _same(one: Pillow.Image, other: Pillow.Image) -> bool:
    return ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getbbox() is None


@pytest.mark.parametrize(
    ("mode", "packing", "rows", "filter_"),
    [
        ("1", "group4", 150, b"/CCITTFaxDecode"),
        ("1", "group4", 4, b"/JBIG2Decode"),
        ("1", "group4", 149, b"/JBIG2Decode"),
        ("1", "group3", 150, b"/CCITTFaxDecode"),
        ("1", "tiff_ccitt", 150, b"/CCITTFaxDecode"),
        ("1", None, 150, b""),
        ("L", None, 7, b""),
        ("RGB", None, 7, b""),
        ("P", None, 150, b""),
        ("L", "tiff_adobe_deflate", 150, b"/FlateDecode"),
        ("RGB", "tiff_deflate", 150, b"/FlateDecode"),
    ],
)
def test_it_shows_what_the_scan_shows(shown, tmp_path, mode, packing, rows, filter_):
    drawn = _drawn(mode)
    path = _saved(tmp_path / "图.tif", drawn, rows, compression=packing)
    seen, written = shown(path)
    assert filter_ in written
    assert seen.size == SIZE
    assert _same(seen, drawn)
    data = path.read_bytes()
    with Pillow.open(path) as scan:
        strips = dict(scan.tag_v2)
    for start, count in zip(strips[273], strips[279], strict=True):
        assert data[start : start + count] in written


@pytest.mark.parametrize("rows", [150, 16])
@pytest.mark.parametrize("photometric", [0, 1])
def test_black_is_black_whichever_way_a_scan_counts(shown, tmp_path, photometric: int, rows: int):
    drawn = _drawn("1")
    path = _saved(tmp_path / "图.tif", drawn, rows, compression="group4", tags={262: photometric})
    seen, _ = shown(path)
    with Pillow.open(path) as scan:
        assert scan.tag_v2[262] == photometric
        assert _same(seen, scan)


def test_what_no_archive_pdf_may_hold_is_shown_otherwise(tmp_path):
    drawn = _drawn("RGB")
    assert embeddable(_saved(tmp_path / "lzw.tif", drawn, compression="tiff_lzw")) is None
    deflated = _saved(tmp_path / "strips.tif", drawn, 10, compression="tiff_adobe_deflate")
    assert embeddable(deflated) is None
    assert embeddable(_saved(tmp_path / "alpha.tif", drawn.convert("RGBA"))) is None
    pages = tmp_path / "pages.tif"
    drawn.save(pages, "TIFF", save_all=True, append_images=[drawn])
    assert embeddable(pages) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(some.integers(0, 400), some.binary(max_size=40), some.integers(0, 500))
def test_a_damaged_header_is_no_picture_and_no_fault(tmp_path, at: int, spoilt: bytes, end: int):
    path = tmp_path / "图.tif"
    if not path.exists():
        _saved(path, _drawn("1"), 16, compression="group4")
    data = path.read_bytes()
    wrong = BytesIO(data[:at] + spoilt + data[at + len(spoilt) : max(len(data) - end, at)])
    file = tmp_path / "wrong.tif"
    file.write_bytes(wrong.getvalue() or b"II*\0")
    with file.open("rb") as opened:
        tiff.read(opened)


@pytest.mark.real
def test_a_real_sheet_in_thousands_of_strips_is_one_picture(shared: Path, shown, monkeypatch):
    sheet = min((shared / "data" / "scanned_drawings").glob("*.tif"))
    held = embeddable(sheet)
    assert held is not None
    assert (held.image.packing, len(held.image.leads)) == ("/JBIG2Decode", 2408)
    seen, written = shown(sheet)
    assert len(written) < sheet.stat().st_size * 1.2
    monkeypatch.setattr(Pillow, "MAX_IMAGE_PIXELS", None)
    part = (3000, 2000, 6000, 4000)
    with Pillow.open(sheet) as scan:
        assert _same(seen.crop(part), scan.crop(part))
