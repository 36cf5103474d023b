from __future__ import annotations

import io
import struct

from PIL import Image

from archive_app.media.readers import raws

TURNED = 6
SORT = "image/x-raw"


def jpeg(size: tuple[int, int], exif: Image.Exif | None = None) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size, "red").save(data, "JPEG", exif=exif or Image.Exif())
    return data.getvalue()


def raw(*pictures: bytes) -> io.BytesIO:
    """Return a raw file as Nikon writes them: a camera's name, how it was held, some previews."""
    model = b"NIKON D5000\0"
    count = 3
    head = struct.pack("<HHII", 272, 2, len(model), 8 + 2 + 12 * count + 4)
    head += struct.pack("<HHIHH", 274, 3, 1, TURNED, 0)
    below = 8 + 2 + 12 * count + 4 + len(model)
    place = below + 2 + 24 + 4
    head += struct.pack("<HHII", 330, 4, 1, below)
    data = b"II*\0" + struct.pack("<IH", 8, count) + head + struct.pack("<I", 0) + model
    after = 0
    for number, picture in enumerate(pictures):
        start = place + sum(map(len, pictures[:number]))
        after = start + len(picture) if number + 1 < len(pictures) else 0
        data += struct.pack("<HHHIIHHIII", 2, 513, 4, 1, start, 514, 4, 1, len(picture), after)
        data += picture
        place += 30
    return io.BytesIO(data)


def test_the_largest_picture_inside_is_what_is_seen_upright():
    facts, passages = raws.read(raw(jpeg((60, 40)), jpeg((600, 400))), SORT)
    assert (facts.camera, facts.width, facts.height) == ("NIKON D5000", 400, 600)
    assert passages == ()
    seen = Image.open(io.BytesIO(raws.preview(raw(jpeg((600, 400))), SORT, 90) or b""))
    assert seen.size == (50, 75)


def test_a_raw_file_without_a_picture_is_kept_with_a_note():
    facts, _ = raws.read(raw(b"no picture"), SORT)
    assert (facts.note, facts.camera) == ("kept_only", "NIKON D5000")
    assert raws.preview(raw(b"no picture"), SORT, 90) is None


def test_a_picture_that_carries_the_tags_itself_tells_them():
    exif = Image.Exif()
    exif[272] = "X-T4"
    picture = jpeg((80, 60), exif)
    data = b"FUJIFILMCCD-RAW".ljust(84, b"\0") + struct.pack(">II", 92, len(picture)) + picture
    facts, _ = raws.read(io.BytesIO(data), SORT)
    assert (facts.camera, facts.width) == ("X-T4", 80)
