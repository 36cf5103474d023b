"""Pictures are copied byte for byte, and only if they are still what they were."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream

from archive_app.domain.errors import Damaged
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pictures import Picture, embeddable


def _written(path: Path, sha256: str) -> bytes:
    file = BytesIO()
    held = embeddable(path)
    assert held is not None
    Picture(held, sha256).write(Output(file), PDFDocument())
    return file.getvalue()


def test_a_jpeg_is_in_it_byte_for_byte(jpeg):
    data = jpeg().read_bytes()
    head, body = _written(jpeg(), hashlib.sha256(data).hexdigest()).split(b"\nstream\n", 1)
    assert body == data + b"\nendstream"
    assert b"/DCTDecode" in head
    assert b"/Length %d" % len(data) in head


def test_a_cmyk_jpeg_is_turned_the_right_way_round(jpeg):
    assert b"/Decode [ 1 0 1 0 1 0 1 0 ]" in _written(jpeg(mode="CMYK"), "")


def test_photographs_with_the_same_colours_share_their_profile(jpeg):
    profile = (
        bytes.fromhex("00000084")
        + b"\0\0\0\0\2\0\0\0mntrRGB XYZ "
        + bytes(12)
        + b"acsp"
        + bytes(92)
    )
    document = PDFDocument()
    for name in "ab":
        held = embeddable(jpeg(f"{name}.jpg", icc_profile=profile))
        Picture(held, "").write(Output(BytesIO()), document)
    streams = [thing for thing in document.idToObject.values() if isinstance(thing, PDFStream)]
    assert [stream.content for stream in streams] == [profile]


def test_a_png_is_held_without_unpacking_it(png, tmp_path):
    path = tmp_path / "x.png"
    path.write_bytes(png("P"))
    written = _written(path, "")
    assert b"/FlateDecode" in written
    assert b"/Indexed /DeviceRGB" in written
    assert b"/Predictor 15" in written


def test_a_file_that_is_no_picture_is_none(tmp_path: Path):
    path = tmp_path / "x.jpg"
    path.write_bytes(b"text")
    assert embeddable(path) is None


@pytest.mark.parametrize("change", [b"more", b""])
def test_an_altered_original_is_never_set(jpeg, change: bytes):
    path = jpeg()
    data = path.read_bytes()
    held = embeddable(path)
    path.write_bytes(data[:-4] + change)
    with pytest.raises(Damaged, match="original_altered"):
        Picture(held, hashlib.sha256(data).hexdigest()).write(Output(BytesIO()), PDFDocument())


def test_a_bare_picture_is_set_only_if_its_file_is_unaltered(jpeg):
    exif = Pillow.Exif()
    exif[0x010F] = "camera"
    path = jpeg(exif=exif)
    data = path.read_bytes()
    held = embeddable(path, bare=True)
    file = BytesIO()
    Picture(held, hashlib.sha256(data).hexdigest()).write(Output(file), PDFDocument())
    assert b"camera" not in file.getvalue()
    path.write_bytes(data.replace(b"camera", b"CAMERA"))
    with pytest.raises(Damaged, match="original_altered"):
        Picture(held, hashlib.sha256(data).hexdigest()).write(Output(BytesIO()), PDFDocument())
