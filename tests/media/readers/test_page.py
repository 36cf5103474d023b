from __future__ import annotations

import io

import pytest
from PIL import Image

from archive_app.datafiles import shipped
from archive_app.media.readers.page import drawn_page

FONTS = shipped("resources") / "fonts"
needs_fonts = pytest.mark.skipif(not FONTS.is_dir(), reason="the fonts are not in this checkout")


def page(text: str, size: int = 400) -> Image.Image:
    return Image.open(io.BytesIO(drawn_page(text, size) or b""))


def ink(picture: Image.Image, box: tuple[int, int, int, int]) -> bool:
    return min(picture.crop(box).tobytes()) < 128


@needs_fonts
def test_a_text_is_drawn_on_a_sheet_of_a4():
    sheet = page("重庆钢铁厂\n\n" + "型钢车间" * 40)
    assert sheet.size == (283, 400)
    assert ink(sheet, (20, 20, 100, 40))
    assert not ink(sheet, (0, 0, 283, 15))


@needs_fonts
def test_no_line_runs_over_the_margin():
    assert not ink(page("厂" * 3_000), (265, 0, 283, 400))
    assert not ink(page("W" * 3_000), (0, 385, 283, 400))


def test_without_a_font_there_is_no_page(tmp_path):
    assert drawn_page("厂史", 100, tmp_path) is None
