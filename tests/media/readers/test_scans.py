from __future__ import annotations

import io
from importlib.util import find_spec
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from archive_app.datafiles import shipped
from archive_app.media.formats import LETTERS
from archive_app.media.readers import scans

NEEDED = pytest.mark.skipif(find_spec("rapidocr") is None, reason="archive-app[ocr] is not there")


def scan(path: Path, *pages: str) -> Path:
    """Write pages of large letters, as a scanner brings them."""
    font = ImageFont.truetype(shipped("resources") / "fonts" / "NotoSerifSC-Regular.ttf", 64)
    drawn = []
    for text in pages:
        page = Image.new("L", (1000, 300), 240)
        ImageDraw.Draw(page).text((80, 90), text, font=font, fill=30)
        drawn.append(page)
    more = {"save_all": True, "append_images": drawn[1:]} if drawn[1:] else {}
    drawn[0].save(path, **more)
    return path


@NEEDED
@pytest.mark.parametrize(("name", "pages"), [("a.tif", [1, 2]), ("a.pdf", [1, 2])])
def test_the_letters_of_each_page_are_recognised(tmp_path, name, pages):
    path = scan(tmp_path / name, "重庆钢铁厂", "汉阳铁厂")
    sort = "application/pdf" if name.endswith("pdf") else "image/tiff"
    with path.open("rb") as file:
        facts, passages = scans.read(file, sort)
    assert facts.note == "machine_read"
    assert [passage.page for passage in passages] == pages
    assert [passage.text for passage in passages] == ["重庆钢铁厂", "汉阳铁厂"]


def test_it_is_the_module_that_recognises_letters_and_shows_nothing():
    assert scans.__name__.endswith(f".{LETTERS}")
    assert scans.NAME == LETTERS
    assert scans.preview(io.BytesIO(b""), "image/png", 100) is None
