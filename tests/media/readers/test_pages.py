from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from archive_app.domain.errors import Refused
from archive_app.media.readers.pages import page, printed


def _pdf() -> io.BytesIO:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(200, 400))
    canvas.showPage()
    canvas.setPageSize((600, 300))
    canvas.rect(0, 0, 600, 300, fill=1)
    canvas.save()
    file.seek(0)
    return file


def test_a_page_is_as_large_as_is_wished_whatever_its_shape():
    for number, size in ((0, (50, 100)), (1, (100, 50))):
        (pages,), seen = page(_pdf(), "application/pdf", (number, 100), "")
        picture = Image.open(io.BytesIO(seen))
        assert (pages, picture.size) == (2, size)
    assert max(picture.convert("L").getextrema()) < 10


def test_a_page_that_is_kept_loses_nothing():
    _, seen = printed(_pdf(), "application/pdf", (1, 100), "")
    assert Image.open(io.BytesIO(seen)).format == "PNG"


def test_what_has_no_pages_is_refused():
    with pytest.raises(Refused):
        page(io.BytesIO(b"\xff\xd8"), "image/jpeg", (0, 100), "")
