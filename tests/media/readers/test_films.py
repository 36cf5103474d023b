from __future__ import annotations

import io
import struct
from contextlib import suppress

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import films
from tests.media.boxed import box, film

PACKET = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="rdf">
<r:Description xmlns:p="p" p:Headline="出铁"/>
</r:RDF></x:xmpmeta>""".encode()


def facts(data: bytes):
    return films.read(io.BytesIO(data), "video/mp4")[0]


def user_data(**texts: str) -> bytes:
    sorts = {"place": b"\xa9xyz", "taken": b"\xa9day", "make": b"\xa9mak", "model": b"\xa9mod"}
    boxes = (
        box(sorts[name], struct.pack(">HH", len(text), 0), text.encode())
        for name, text in texts.items()
    )
    return box(b"udta", *boxes)


def test_a_film_tells_its_length_size_and_when_it_was_made():
    found = facts(film(b"isom", b"vide", b"soun"))
    assert (found.duration, found.width, found.height) == (2.5, 640, 360)
    assert (found.taken, found.zone) == ("2024-01-01T00:00:00", "+00:00")
    assert found.channels is None


def test_a_film_taken_upright_is_as_it_is_looked_at():
    found = facts(film(b"isom", b"vide", turned=True))
    assert (found.width, found.height) == (360, 640)


def test_the_cameras_clock_and_place_count_before_the_containers():
    said = user_data(
        place="+29.4827+106.4811+200.5/",
        taken="2024-05-01T09:30:00+0800",
        make="HUAWEI",
        model="HUAWEI P40",
    )
    found = facts(film(b"isom", b"vide", more=said))
    assert (found.taken, found.zone) == ("2024-05-01T09:30:00", "+08:00")
    assert (found.latitude, found.longitude, found.altitude) == (29.4827, 106.4811, 200.5)
    assert found.camera == "HUAWEI P40"


@pytest.mark.parametrize("place", ["+00.0000+000.0000/", "+91.0+106.0/", "nowhere"])
def test_no_place_is_better_than_a_wrong_one(place):
    assert facts(film(b"isom", b"vide", more=user_data(place=place))).latitude is None


def test_a_sound_tells_its_channels_and_rate():
    found = facts(film(b"M4A ", b"soun"))
    assert (found.duration, found.channels, found.sample_rate, found.width) == (
        2.5,
        2,
        44_100,
        None,
    )


def test_xmp_names_a_film():
    packet = box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac"), PACKET)
    assert facts(film(b"isom", b"vide") + packet).title == "出铁"


def test_a_film_without_its_head_is_damaged_and_none_can_be_seen():
    with pytest.raises(Refused, match="damaged_file"):
        facts(film(b"isom", b"vide")[:120])
    assert films.preview(io.BytesIO(b""), "video/mp4", 100) is None


@pytest.mark.parametrize("place", range(150, 700, 11))
def test_a_broken_film_is_refused_or_read_but_never_more(place):
    data = bytearray(film(b"isom", b"vide", b"soun", more=user_data(make="a")))
    data[place % len(data)] ^= 0xFF
    with suppress(Refused):
        assert facts(bytes(data)).told() is not None
