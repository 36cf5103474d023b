"""Text and rules on a page."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from archive_app.dossier.blocks import PageCount, PageOfPart, PagesOf
from archive_app.dossier.layout.breaking import Line
from archive_app.dossier.layout.measures import CAPTION, CELL, Style
from archive_app.dossier.layout.sheet import Letters, Sheet, destination


def test_a_text_of_several_paragraphs_has_the_lines_of_each(letters: Letters):
    made = letters.lines("一二三\n四", CELL, 2.5 * CELL.size)
    assert [line.text for line in made] == ["一二", "三", "四"]


def test_a_text_is_shortened_to_fit_on_one_line(letters: Letters):
    assert letters.fitted("重庆钢铁厂", CELL, 3 * CELL.size) == "重庆…"
    assert letters.fitted("重庆", CELL, 3 * CELL.size) == "重庆"


def test_a_centred_line_stands_in_the_middle(sheet: Sheet, finished):
    sheet.line(Line("厂史", 2, 10, last=True), CAPTION, 100, 500)
    with pypdfium2.PdfDocument(finished()) as document:
        page = document[0].get_textpage()
        left, right = page.get_charbox(0, loose=True)[0], page.get_charbox(1, loose=True)[2]
    assert (left + right) / 2 == pytest.approx(100 + 5 * CAPTION.size, abs=0.5)


def test_a_justified_line_reaches_the_edge(sheet: Sheet, finished):
    style = Style("song", 10, 15, justified=True)
    sheet.line(Line("厂史厂志", 4, 4.2, last=False), style, 100, 500)
    with pypdfium2.PdfDocument(finished()) as document:
        page = document[0].get_textpage()
        assert page.get_charbox(3, loose=True)[2] == pytest.approx(142, abs=0.3)


def test_a_page_number_leads_to_its_page(sheet: Sheet, finished):
    sheet.text(PagesOf("a"), CELL, (100, 500, 50), 1)
    sheet.text(PagesOf("nowhere"), CELL, (100, 400, 50), 1)
    sheet.text(PageCount(), CELL, (100, 300, 50), 1)
    sheet.pen.mark(destination(PagesOf("a")), 800)
    sheet.pen.bookmark(destination(PagesOf("a")), "厂史", 0)
    data = finished()
    with pikepdf.open(BytesIO(data)) as document:
        assert len(document.pages[0].Annots) == 1
    with pypdfium2.PdfDocument(data) as document:
        assert document[0].get_textpage().get_text_bounded() == "39"


def test_a_page_number_is_never_shortened(sheet: Sheet, finished):
    sheet.pen.mark(destination(PagesOf("b")), 800)
    sheet.text(PagesOf("b"), CELL, (100, 500, 5), 0.5)
    with pypdfium2.PdfDocument(finished()) as document:
        assert document[0].get_textpage().get_text_bounded() == "4-9"


def test_places_have_names_of_their_own():
    assert destination(PageOfPart(2)) != destination(PagesOf("2"))


def test_dots_are_no_text(sheet: Sheet, finished):
    sheet.dots(100, 300, 400)
    sheet.rule((100, 300), (300, 300), 1)
    with pypdfium2.PdfDocument(finished()) as document:
        assert document[0].get_textpage().get_text_bounded() == ""
        page = document[0].render(scale=2).to_pil().convert("L")
    assert min(page.crop((200, 870, 600, 900)).get_flattened_data()) < 150
