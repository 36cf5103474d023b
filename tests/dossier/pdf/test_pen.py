"""What the pen draws is what another reader finds."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageOps

from archive_app.dossier.pdf.document import About
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pen import Pen
from archive_app.dossier.pdf.pictures import embeddable
from archive_app.dossier.pdf.typefaces import Typefaces


class Drawn:
    def __init__(self, fonts: Path) -> None:
        self.typefaces = Typefaces(fonts)
        self.pen = Pen(About("题", "馆", "案", datetime(2026, 1, 1, tzinfo=UTC)), self.typefaces)

    def finished(self) -> bytes:
        file = BytesIO()
        self.pen.showPage()
        self.pen.finish(Output(file), lambda: None)
        return file.getvalue()


@pytest.fixture
def drawn(fonts: Path) -> Drawn:
    return Drawn(fonts)


def test_text_is_found_again_character_by_character(drawn: Drawn):
    text = "1938年，重钢刘𨱇㼆𠮷Φ3200×6500㎡"
    drawn.pen.text(72, 700, text, drawn.typefaces.styles["song"], 16)
    with pypdfium2.PdfDocument(drawn.finished()) as document:
        assert document[0].get_textpage().get_text_bounded() == text


def test_what_has_no_shape_can_still_be_copied(drawn: Drawn):
    drawn.pen.text(72, 700, "机车\U0001f682", drawn.typefaces.styles["hei"], 16)
    with pypdfium2.PdfDocument(drawn.finished()) as document:
        assert document[0].get_textpage().get_text_bounded() == "机车\U0001f682"


def test_gaps_move_what_comes_after_them(drawn: Drawn):
    song = drawn.typefaces.styles["song"]
    drawn.pen.text(100, 700, "厂史", song, 10, gaps=[5.0])
    with pypdfium2.PdfDocument(drawn.finished()) as document:
        page = document[0].get_textpage()
        first, second = (page.get_charbox(place, loose=True) for place in (0, 1))
        assert second[0] - first[0] == pytest.approx(15, abs=0.3)


def test_all_fonts_are_embedded_and_no_other_is_named(drawn: Drawn):
    drawn.pen.text(72, 700, "厂史", drawn.typefaces.styles["song"], 16)
    with pikepdf.open(BytesIO(drawn.finished())) as document:
        fonts = document.pages[0].Resources.Font
        assert len(fonts) == 1
        (font,) = fonts.values()
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_is_shown_upright(drawn: Drawn, tmp_path: Path, orientation: int):
    path = tmp_path / "x.jpg"
    _half_red(path, orientation)
    held = embeddable(path)
    drawn.pen.picture(held, "", (100, 100, 200, 200))
    with pypdfium2.PdfDocument(drawn.finished()) as document:
        page = document[0].render(scale=1).to_pil()
    top = page.height - 300
    assert page.getpixel((200, top + 40))[0] > 200
    assert page.getpixel((200, top + 160))[0] < 60


def test_a_file_that_is_shown_twice_is_held_once(drawn: Drawn, jpeg):
    held = embeddable(jpeg())
    drawn.pen.picture(held, "", (0, 0, 10, 10))
    drawn.pen.picture(held, "", (20, 0, 10, 10))
    assert drawn.pen.files == 1
    with pikepdf.open(BytesIO(drawn.finished())) as document:
        assert len(document.pages[0].get_images()) == 1


def test_a_link_leads_to_a_bookmark_that_comes_later(drawn: Drawn):
    drawn.pen.link("later", (10, 10, 50, 30))
    drawn.pen.showPage()
    drawn.pen.mark("later", 500)
    drawn.pen.bookmark("later", "厂史", 0)
    with pikepdf.open(BytesIO(drawn.finished())) as document:
        (link,) = document.pages[0].Annots
        assert link.Dest[0].objgen == document.pages[1].objgen
        assert link.F == 4


def _half_red(path: Path, orientation: int) -> None:
    """Draw a picture whose upper half is red once it is turned as its orientation says."""
    upright = Image.new("RGB", (64, 64), (0, 0, 80))
    upright.paste((255, 0, 0), (0, 0, 64, 32))
    exif = Image.Exif()
    exif[0x0112] = orientation
    for turn in (None, *Image.Transpose):
        stored = upright if turn is None else upright.transpose(turn)
        stored.save(path, "JPEG", exif=exif, quality=95)
        seen = ImageOps.exif_transpose(Image.open(path))
        if seen.getpixel((32, 10))[0] > 200 and seen.getpixel((32, 54))[0] < 60:
            return
    raise AssertionError(orientation)
