"""A drawing on a page of its own size."""

from __future__ import annotations

import pytest

from archive_app.dossier.blocks import Plate, Shown
from archive_app.dossier.layout.measures import MILLIMETRE
from archive_app.dossier.layout.own_size import FOOT, own_size_strip


def test_the_paper_lies_as_the_drawing_does(jpeg, drawn):
    plate = Plate((Shown(jpeg(), ""),), ("S-1　平面图", "比例：1∶100"), "无", "e", size=(297, 420))
    strip = own_size_strip(plate, (297, 420))
    assert strip.paper == pytest.approx((420 * MILLIMETRE, 297 * MILLIMETRE + FOOT))
    found = drawn(strip)
    ((left, foot, right, top),) = found.pictures
    assert (right - left, top - foot) == pytest.approx((420 * MILLIMETRE, 280 * MILLIMETRE), abs=1)
    assert foot >= FOOT
    assert "S-1平面图比例：1∶100" in found.text.replace("　", "")


def test_what_no_pdf_can_hold_has_no_such_page():
    assert own_size_strip(Plate((), ("图",), "无", size=(297, 420)), (297, 420)) is None


def test_pages_of_other_sizes_stand_among_the_others(dossier, plan_of, jpeg, tmp_path):
    import pypdfium2  # noqa: PLC0415 - the other reader

    plate = Plate((Shown(jpeg(), ""),), ("S-1",), "无", "e", size=(841, 1189))
    _, pages = dossier(plan_of([plate], [Plate((), ("无图",), "无", "f")]))
    with pypdfium2.PdfDocument(tmp_path / "案卷.pdf") as document:
        sizes = [tuple(round(side / MILLIMETRE) for side in page.get_size()) for page in document]
    assert sizes == [(1189, 841 + 14), (210, 297)]
    assert "— 1 —" in pages[0]
