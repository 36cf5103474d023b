from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from archive_app.domain.errors import Refused
from archive_app.domain.rasters import TILE, Raster
from archive_app.media.readers import strips
from tests.media.readers.test_ofds import SORT as OFD
from tests.media.readers.test_ofds import package


def picture(image: Image.Image, sort: str = "PNG") -> io.BytesIO:
    file = io.BytesIO()
    image.save(file, sort)
    return file


def tiles(answer: strips.Answer) -> list[Image.Image]:
    lengths, body = answer
    file = io.BytesIO(body)
    return [Image.open(io.BytesIO(file.read(int(length)))) for length in lengths]


def test_tiles_are_cut_row_by_row_and_the_last_ones_are_smaller():
    image = Image.new("L", (TILE + 100, TILE + 20), 0)
    image.paste(255, (TILE, 0, TILE + 100, TILE))
    cut = tiles(strips.strip(picture(image), "image/png", (0, 0, 0), ""))
    assert [tile.size for tile in cut] == [(TILE, TILE), (100, TILE), (TILE, 20), (100, 20)]
    assert [tile.getpixel((50, 10)) for tile in cut] == [0, 255, 0, 0]


def test_a_level_is_half_of_the_one_before():
    (tile,) = tiles(strips.strip(picture(Image.new("L", (901, 333))), "image/png", (0, 1, 0), ""))
    assert tile.size == (450, 166)


def test_a_picture_that_tells_no_words_has_none_marked():
    assert strips.marks(picture(Image.new("L", (9, 9))), "image/png", (0,), "高炉") == ([], b"")


def test_a_page_that_says_it_is_a_mile_long_is_shown_with_fewer_pixels():
    file = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(14_400, 100))
        document.save(file)
    (width, _, _), _ = strips.raster(file, strips.PDF, (0,), "")
    assert width == strips.MOST_SIDE


def test_what_is_no_picture_and_has_none_is_refused():
    with pytest.raises(Refused, match="nothing_to_see"):
        strips.raster(io.BytesIO(b"\0\1"), "application/octet-stream", (0,), "")


def test_the_pages_of_an_ofd_are_leafed_through_and_their_words_marked():
    numbers, _ = strips.raster(package(), OFD, [1], "")
    assert numbers == [2896, 4096, 2]
    small = Raster(2896, 4096, 2).levels - 1
    (tile,) = tiles(strips.strip(package(), OFD, [1, small, 0], ""))
    assert tile.size == (362, 512)
    places, _ = strips.marks(package(), OFD, [1], "附件\n高炉")
    assert len(places) == 8
    with pytest.raises(Refused, match="nothing_to_see"):
        strips.strip(package(), OFD, [7, 0, 0], "")
