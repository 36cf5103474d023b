"""A document says about itself what an archive asks for."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from archive_app.dossier.pdf.document import About
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pen import Pen
from archive_app.dossier.pdf.pictures import embeddable
from archive_app.dossier.pdf.typefaces import Typefaces

MADE = datetime(2026, 11, 22, 13, 20, 5, tzinfo=timezone(timedelta(hours=8)))


@pytest.fixture
def pen(fonts: Path) -> Pen:
    return Pen(About("重钢 <档案> & 附件", "某馆", "工业遗产档案", MADE), Typefaces(fonts))


def _finished(pen: Pen) -> pikepdf.Pdf:
    file = BytesIO()
    pen.showPage()
    pen.finish(Output(file), lambda: None)
    return pikepdf.open(file)


def test_both_forms_of_what_it_says_agree(pen: Pen):
    with _finished(pen) as document:
        assert document.docinfo["/Title"] == "重钢 <档案> & 附件"
        assert document.docinfo["/CreationDate"] == "D:20261122132005+08'00'"
        metadata = document.open_metadata()
        assert metadata["dc:title"] == "重钢 <档案> & 附件"
        assert metadata["xmp:CreateDate"] == "2026-11-22T13:20:05+08:00"
        assert metadata.pdfa_status == "2U"


def test_it_is_chinese_and_says_what_its_colours_mean(pen: Pen):
    with _finished(pen) as document:
        assert document.Root.Lang == "zh-CN"
        assert document.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_it_is_sound_to_another_reader(pen: Pen):
    pen.mark("a", 800)
    pen.bookmark("a", "封面", 0)
    with _finished(pen) as document:
        assert document.check_pdf_syntax() == []
        assert document.pdf_version == "1.7"
        with document.open_outline() as outline:
            assert [each.title for each in outline.root] == ["封面"]


def test_with_printing_colours_it_does_not_call_itself_pdf_a(pen: Pen, jpeg):
    pen.picture(embeddable(jpeg(mode="CMYK")), "", (0, 0, 10, 10))
    with _finished(pen) as document:
        assert document.open_metadata().pdfa_status == ""


def test_a_time_without_zone_is_taken_as_universal(fonts: Path):
    pen = Pen(About("题", "馆", "案", MADE.replace(tzinfo=None)), Typefaces(fonts))
    with _finished(pen) as document:
        assert document.docinfo["/CreationDate"] == "D:20261122132005+00'00'"
