"""The measures of GB/T 9704."""

from __future__ import annotations

import pytest

from archive_app.dossier.layout import measures
from archive_app.dossier.layout.measures import MILLIMETRE, TEXT


def test_a_page_has_22_lines_of_28_characters_of_size_three():
    assert pytest.approx(156 * MILLIMETRE) == measures.WIDTH == 28 * TEXT.size
    assert pytest.approx(225 * MILLIMETRE) == measures.HEIGHT == 22 * TEXT.leading
    assert TEXT.size == pytest.approx(16, abs=0.3)


def test_a_page_is_a4_and_its_number_is_seven_millimetres_below():
    assert pytest.approx(595.276, abs=0.01) == measures.PAGE_WIDTH
    assert pytest.approx(841.89, abs=0.01) == measures.PAGE_HEIGHT
    assert pytest.approx(28 * MILLIMETRE) == measures.FOLIO_TOP
