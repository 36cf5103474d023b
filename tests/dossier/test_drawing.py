"""Running heads, page numbers and bookmarks."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pypdfium2

from archive_app.dossier.blocks import Heading, Paragraph, Part


def test_every_page_has_its_number_and_its_head(dossier, plan_of):
    _, pages = dossier(plan_of([Paragraph("厂史。" * 500)]))
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert f"— {number} —" in page
        assert "某厂 工业遗产档案" in page


def test_page_numbers_stand_at_the_outer_edge(dossier, plan_of, tmp_path):
    dossier(plan_of([Paragraph("厂史。" * 500)]))
    with pypdfium2.PdfDocument(tmp_path / "案卷.pdf") as document:
        places = [_place_of(page.get_textpage(), "—") for page in document]
    assert places[0] > 300 > places[1]


def test_parts_and_records_have_bookmarks(dossier, plan_of, tmp_path):
    part = Part(
        "一、厂史", (Heading("一、厂史", 1), Heading("厂史", 2, "e"), Paragraph("文", "untitled"))
    )
    dossier(replace(plan_of(Part("", ()), part), bookmarks=(("e", "厂史"), ("x", "不在"))))
    with pikepdf.open(tmp_path / "案卷.pdf") as document, document.open_outline() as outline:
        titles = [each.title for each in outline.root]
        assert titles == ["工业遗产档案", "一、厂史"]
        assert [each.title for each in outline.root[1].children] == ["厂史"]


def _place_of(page, text: str) -> float:
    last = max(
        place for place in range(page.count_chars()) if page.get_text_range(place, 1) == text
    )
    return page.get_charbox(last)[0]
