from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from archive_app.domain.errors import Refused
from archive_app.media.readers import pdfs


@pytest.fixture
def history(tmp_path):
    """Write a factory history of three pages, the second of them empty."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=landscape(A4))
    canvas.setTitle("重庆钢铁厂志")
    canvas.setAuthor("厂志办")
    canvas.setKeywords("高炉, 内迁")
    canvas.setFont("STSong-Light", 40)
    canvas.drawString(100, 300, "一九三八年迁至大渡口")
    canvas.showPage()
    canvas.showPage()
    canvas.drawString(100, 300, "the end")
    canvas.save()
    return tmp_path / "a.pdf"


def read(path):
    with path.open("rb") as file:
        return pdfs.read(file, "application/pdf")


def test_a_history_says_its_title_pages_and_size(history):
    facts, _ = read(history)
    assert (facts.title, facts.author, facts.pages) == ("重庆钢铁厂志", "厂志办", 3)
    assert facts.keywords == "高炉；内迁"
    assert (facts.page_width, facts.page_height) == (297, 210)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Microsoft Word - 厂志.doc", "厂志"),
        ("厂志".encode("gbk").decode("latin-1"), "厂志"),
        ("", None),
    ],
)
def test_a_title_is_freed_from_what_programs_did_to_it(history, tmp_path, written, title):
    with pikepdf.open(history) as document:
        document.docinfo["/Title"] = written
        document.save(tmp_path / "b.pdf")
    assert read(tmp_path / "b.pdf")[0].title == title


def test_its_text_is_read_page_by_page(history):
    _, passages = read(history)
    assert [(passage.page, passage.text) for passage in passages] == [
        (1, "一九三八年迁至大渡口"),
        (3, "the end"),
    ]


def test_its_preview_is_its_first_page(history):
    with history.open("rb") as file:
        picture = Image.open(io.BytesIO(pdfs.preview(file, "application/pdf", 300)))
    assert picture.width == 300
    assert min(picture.convert("L").tobytes()) < 128


def test_a_locked_document_is_refused(history, tmp_path):
    with pikepdf.open(history) as document:
        lock = pikepdf.Encryption(owner="b", user="a")
        document.save(tmp_path / "locked.pdf", encryption=lock)
    with pytest.raises(Refused, match="encrypted_file"):
        read(tmp_path / "locked.pdf")


def test_a_damaged_document_and_one_without_pages_are_refused(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\nnothing")
    with pytest.raises(pypdfium2.PdfiumError):
        read(tmp_path / "a.pdf")
    pikepdf.new().save(tmp_path / "b.pdf")
    with pytest.raises(pypdfium2.PdfiumError):
        read(tmp_path / "b.pdf")


def test_a_sheet_of_any_size_is_drawn_within_the_size_asked_for(tmp_path):
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(14_000, 20))
    canvas.drawString(1, 1, "a section of the whole works")
    canvas.save()
    with (tmp_path / "a.pdf").open("rb") as file:
        picture = Image.open(io.BytesIO(pdfs.preview(file, "application/pdf", 300)))
    assert max(picture.size) <= 300
