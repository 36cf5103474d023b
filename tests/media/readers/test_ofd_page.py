from __future__ import annotations

import io

import numpy as np
from PIL import Image

from archive_app.media.readers.markup import tree
from archive_app.media.readers.ofd_page import drawn, numbers


def picture(objects: str, **pictures: bytes):
    page = tree(f"<Page><Layer>{objects}</Layer></Page>".encode())
    return drawn([page], [0, 0, 100, 50], 200, pictures)


def ink(image) -> float:
    return float((np.asarray(image.convert("L")) < 200).mean())


def test_numbers_may_be_repeated():
    assert numbers("1 g 3 2.5 -4e1") == [1.0, 2.5, 2.5, 2.5, -40.0]


def test_words_stand_where_they_are_put():
    words = '<TextObject Boundary="10 10 50 10" Size="10">'
    words += '<TextCode X="0" Y="9" DeltaX="10">高炉</TextCode></TextObject>'
    seen = picture(words)
    assert seen.size == (200, 100)
    assert ink(seen.crop((20, 20, 60, 40))) > 0.1
    assert ink(seen.crop((80, 0, 200, 100))) == 0


def test_lines_and_pictures_are_drawn_and_what_is_broken_is_left_out():
    line = '<PathObject Boundary="0 0 100 50" LineWidth="1">'
    line += "<AbbreviatedData>M 0 25 L 100 25 C</AbbreviatedData></PathObject>"
    assert ink(picture(line).crop((0, 45, 200, 55))) > 0.1
    data = io.BytesIO()
    Image.new("RGB", (10, 10), "black").save(data, "PNG")
    put = '<ImageObject Boundary="0 0 50 50" ResourceID="{}"/>'
    assert ink(picture(put.format("a"), a=data.getvalue())) > 0.45
    assert ink(picture(put.format("a"), a=b"broken")) == 0
    assert ink(picture('<TextObject Size="5"/><ImageObject Boundary="a"/>')) == 0
