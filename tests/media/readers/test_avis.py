from __future__ import annotations

import io
import struct

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import avis

SORT = "video/x-msvideo"


def film(taken: bytes = b"MON MAR 10 15:04:43 2003\n\0") -> bytes:
    """Return an AVI of two seconds, 320 by 240, without a single picture."""
    main = struct.pack("<I12xI12xII16x", 66_667, 30, 320, 240)
    chunks = b"avih" + struct.pack("<I", len(main)) + main
    chunks += b"IDIT" + struct.pack("<I", len(taken)) + taken if taken else b""
    body = b"AVI LIST" + struct.pack("<I", 4 + len(chunks)) + b"hdrl" + chunks
    return b"RIFF" + struct.pack("<I", len(body)) + body


def test_an_older_cameras_film_tells_its_length_size_and_time():
    facts, passages = avis.read(io.BytesIO(film()), SORT)
    assert (facts.duration, facts.width, facts.height) == (2.0, 320, 240)
    assert (facts.taken, passages) == ("2003-03-10T15:04:43", ())
    assert avis.preview(io.BytesIO(film()), SORT, 100) is None


@pytest.mark.parametrize("taken", [b"", b"yesterday", b"2003-03-10"])
def test_a_time_that_nobody_can_read_is_none(taken):
    assert avis.read(io.BytesIO(film(taken)), SORT)[0].taken is None


@pytest.mark.parametrize("data", [b"", film()[:40], b"RIFF\0\0\0\0AVI " + bytes(60)])
def test_a_film_without_its_head_is_damaged(data):
    with pytest.raises(Refused, match="damaged_file"):
        avis.read(io.BytesIO(data), SORT)
