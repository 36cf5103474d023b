"""A chart becomes a picture or a page, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from archive_app.archive.archive import Archive
from archive_app.archive.papers.charts import export_chart
from archive_app.domain.charts.chart import BARS, Chart, Series
from archive_app.domain.errors import Refused

CHART = Chart(BARS, "各级数量", ("一级", "二级"), (Series("", (18, 120)),), "处", "来源：某馆")


def test_a_picture_has_the_dots_of_print(archive: Archive, tmp_path: Path) -> None:
    target = export_chart(archive, CHART, tmp_path / "图.png")
    with Image.open(target) as picture:
        assert picture.format == "PNG"
        assert picture.width == pytest.approx(478.2 * 300 / 72, abs=2)
        assert len(picture.getcolors(1 << 24)) > 20  # paper, bars and letters with soft edges
    assert list(tmp_path.glob("*.png")) == [target]


def test_a_page_keeps_its_letters(archive: Archive, tmp_path: Path) -> None:
    target = export_chart(archive, CHART, tmp_path / "图.PDF")
    with pypdfium2.PdfDocument(target) as document:
        assert "各级数量" in document[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize(
    ("chart", "name", "key"),
    [(CHART, "图.gif", "unknown_chart_file"), (Chart(BARS, "", (), ()), "图.png", "empty_chart")],
)
def test_what_cannot_be_is_refused_and_nothing_is_left(
    archive: Archive, tmp_path: Path, chart: Chart, name: str, key: str
) -> None:
    with pytest.raises(Refused, match=key):
        export_chart(archive, chart, tmp_path / name)
    assert not (tmp_path / name).exists()
