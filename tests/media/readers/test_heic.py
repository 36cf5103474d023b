from __future__ import annotations

import io

from PIL import Image

from archive_app.media.readers import heic


def test_a_telephones_photograph_is_read_as_any_other(tmp_path):
    exif = Image.Exif()
    exif[0x10F] = "Apple"
    Image.new("RGB", (640, 480), "red").save(tmp_path / "a.heic", exif=exif)
    with (tmp_path / "a.heic").open("rb") as file:
        facts, _ = heic.read(file, "image/heic")
        file.seek(0)
        picture = Image.open(io.BytesIO(heic.preview(file, "image/heic", 128)))
    assert (facts.camera, facts.width, facts.height) == ("Apple", 640, 480)
    assert (picture.format, picture.size) == ("JPEG", (128, 96))
