"""A chart by itself is a page as large as it is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from archive_app.domain.charts.chart import BARS, Chart, Series
from archive_app.domain.errors import Unavailable
from archive_app.dossier.charts import write_chart

CHART = Chart(BARS, "各级数量", ("一级", "二级"), (Series("", (18, 120)),), "处", "来源：某馆")
MADE = datetime(2026, 11, 22, tzinfo=UTC)


def test_the_page_is_as_large_as_the_chart_and_can_be_searched(tmp_path: Path, fonts: Path):
    target = tmp_path / "图.pdf"
    width, height = write_chart(CHART, target, author="某馆", made=MADE, fonts=fonts)
    with pypdfium2.PdfDocument(target) as document:
        assert document[0].get_size() == pytest.approx((width, height), abs=0.01)
        text = document[0].get_textpage().get_text_bounded()
    assert all(word in text for word in ("各级数量", "一级", "120", "来源：某馆"))


def test_the_same_chart_gives_the_same_bytes(tmp_path: Path, fonts: Path):
    paths = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    for path in paths:
        write_chart(CHART, path, author="某馆", made=MADE, fonts=fonts)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path, fonts: Path):
    with pytest.raises(Unavailable):
        write_chart(CHART, tmp_path / "none" / "a.pdf", author="", made=MADE, fonts=fonts)
