from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from archive_app.domain.errors import Refused
from archive_app.domain.rasters import Raster
from archive_app.media import looks
from archive_app.media.workers import Workers


class Lying:
    """Workers whose process says what it likes."""

    def __init__(self, numbers: list[float], body: bytes = b"") -> None:
        self.look = lambda *_: (numbers, body)


def test_a_picture_is_seen_upright_tile_by_tile(workers: Workers, photo):
    path = photo("a.jpg", (1400, 600), main={0x0112: 6})
    raster = looks.raster(workers, path)
    assert raster == Raster(600, 1400)
    tiles = looks.strip(workers, path, 0, 0, 0)
    assert len(tiles) == 6
    (coarsest,) = looks.strip(workers, path, 0, raster.levels - 1, 0)
    assert coarsest.startswith(b"\xff\xd8")


def test_the_pages_of_a_pdf_are_seen_and_their_words_marked(workers: Workers, tmp_path: Path):
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=(595, 842))
    canvas.drawString(100, 421, "blast furnace")
    canvas.showPage()
    canvas.drawString(100, 700, "the end")
    canvas.save()
    raster = looks.raster(workers, path, 1)
    assert raster == Raster(2479, 3508, 2)
    ((left, top, width, height),) = looks.marks(workers, path, 0, ["furnace"])
    assert 0.2 < left < 0.25
    assert 0.48 < top < 0.5
    assert 0.04 < width < 0.1
    assert 0 < height < 0.02
    assert looks.marks(workers, path, 1, ["furnace"]) == []
    assert len(looks.strip(workers, path, 0, 0, 0)) == 5 * 7
    assert looks.page(workers, path, 1, 120).startswith(b"\xff\xd8")
    assert looks.printed(workers, path, 1, 120).startswith(b"\x89PNG")


def test_a_sheet_of_many_megapixels_is_seen_strip_by_strip(workers: Workers, tmp_path: Path):
    path = tmp_path / "a.tif"
    Image.new("1", (12_000, 9_000), 1).save(path, compression="group4")
    raster = looks.raster(workers, path)
    strips = 0
    while raster.rows(0, strips):
        strips += 1
    last = looks.strip(workers, path, 0, 0, strips - 1)
    assert len(last) == raster.tiles(0)[0] * (raster.tiles(0)[1] - 2 * (strips - 1))
    assert len(looks.strip(workers, path, 0, 4, 0)) == 2 * 2


def test_pages_of_a_tiff_are_seen_one_by_one(workers: Workers, tmp_path: Path):
    pages = [Image.new("L", (100 * number, 50), 200) for number in (1, 2, 3)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    assert looks.raster(workers, tmp_path / "a.tif", 2) == Raster(300, 50, 3)
    assert len(looks.strip(workers, tmp_path / "a.tif", 2, 0, 0)) == 1


def test_what_has_only_a_preview_is_seen_as_that(workers: Workers, tmp_path: Path):
    (tmp_path / "a.txt").write_text("厂史", "utf-8")
    raster = looks.raster(workers, tmp_path / "a.txt")
    assert raster.height == 4096
    assert len(looks.strip(workers, tmp_path / "a.txt", 0, 0, 0)) == raster.tiles(0)[0] * 8


def test_where_nothing_can_be_seen_the_answer_is_no(workers: Workers, tmp_path: Path):
    (tmp_path / "a.bin").write_bytes(b"\1\2\3" * 99)
    with pytest.raises(Refused, match="nothing_to_see"):
        looks.raster(workers, tmp_path / "a.bin")


def test_an_answer_that_cannot_be_is_not_believed(tmp_path: Path):
    for numbers, asked in (
        ([1.0], lambda w: looks.raster(w, tmp_path)),
        ([5.0], lambda w: looks.strip(w, tmp_path, 0, 0, 0)),
        ([], lambda w: looks.wave(w, tmp_path, 9)),
        ([], lambda w: looks.heard(w, tmp_path, 0, 1, 1)),
    ):
        with pytest.raises(Refused, match="file_crashed_reader"):
            asked(Lying(numbers))


@pytest.mark.real
def test_a_real_sheet_of_139_megapixels_is_seen_whole_and_in_its_last_corner(
    workers: Workers, shared: Path
):
    path = shared / "data" / "scanned_drawings" / "highres_00016a.tif"
    raster = looks.raster(workers, path)
    assert raster == Raster(14_450, 9_632)
    assert len(looks.strip(workers, path, 0, raster.levels - 1, 0)) == 1
    strip = (raster.tiles(0)[1] - 1) // raster.strip_rows(0)
    assert len(looks.strip(workers, path, 0, 0, strip)) == raster.tiles(0)[0]
