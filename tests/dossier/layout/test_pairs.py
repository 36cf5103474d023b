"""Four or six pictures a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.dossier.blocks import Plate, PlateRow, Shown
from archive_app.dossier.layout.composition import compose
from archive_app.dossier.layout.measures import HEIGHT, PART_HEADING, WIDTH
from archive_app.dossier.layout.pairs import pair_strips
from archive_app.dossier.layout.strips import text_strips


def _plate(path: Path, entry: str, *caption: str) -> Plate:
    return Plate((Shown(path, ""),), caption or ("A-1　东立面",), "见原件", entry)


@pytest.mark.parametrize("rows", [2, 3])
def test_a_page_has_its_rows_even_under_a_heading(letters, jpeg, rows: int):
    row = PlateRow((_plate(jpeg(), "a"), _plate(jpeg(), "b")), rows)
    strips = [strip for _ in range(2 * rows) for strip in pair_strips(letters, row)]
    pages = compose([*text_strips(letters, "照片", PART_HEADING), *strips], HEIGHT)
    assert [len(page.placed) for page in pages] == [1 + rows, rows]
    assert pages[1].entries == {"a", "b"}


def test_two_pictures_stand_beside_each_other(letters, jpeg, drawn):
    (strip,) = pair_strips(letters, PlateRow((_plate(jpeg("a.jpg"), "a"), _plate(jpeg(), "b")), 2))
    left, right = sorted(drawn(strip).pictures)
    assert left[2] < 100 + WIDTH / 2 < right[0]
    assert left[1] == pytest.approx(right[1])


def test_a_long_caption_makes_its_row_higher_and_loses_nothing(letters, jpeg, drawn):
    text = "事由：" + "投产典礼" * 60
    short, long = _plate(jpeg("a.jpg"), "a"), _plate(jpeg(), "b", "题", text)
    (low,) = pair_strips(letters, PlateRow((short, short), 3))
    (high,) = pair_strips(letters, PlateRow((short, long), 3))
    assert high.height > low.height
    assert drawn(high).text.count("投产典礼") >= 55


def test_a_caption_too_long_for_any_row_goes_on_under_its_name(letters, jpeg):
    long = _plate(jpeg(), "b", "题", "说明。" * 900)
    strips = list(pair_strips(letters, PlateRow((long,), 2)))
    assert len(strips) > 2
    assert strips[1].line.text.startswith("题（续）")
    assert {entry for strip in strips for entry in strip.entries} == {"b"}
