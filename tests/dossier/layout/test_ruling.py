"""Rows whose rules meet."""

from __future__ import annotations

import pytest

from archive_app.dossier.blocks import FirstPages, PagesOf
from archive_app.dossier.layout.measures import CELL, LABEL, STATEMENT
from archive_app.dossier.layout.ruling import ABOVE, WHOLE, Cell, row
from archive_app.dossier.layout.sheet import THICK, THIN, destination

NEAR = 2 * THICK + 0.2


def test_a_row_is_as_tall_as_its_tallest_cell(letters):
    (strip,) = row(letters, [Cell("厂史" * 10, 100, CELL), Cell("厂", 100, CELL)], group=1)
    assert strip.height == 3 * CELL.leading + 2 * ABOVE


def test_its_rules_meet_at_the_corners(letters, drawn):
    (strip,) = row(letters, [Cell("厂", 60, CELL), Cell("史", 40, CELL)], group=1)
    found = drawn(strip)
    assert sorted((box[0] + box[2]) / 2 for box in found.upright) == pytest.approx([100, 160, 200])
    for left, bottom, right, top in found.upright:
        assert bottom <= 500 - strip.height + THIN
        assert top >= 500 - THIN
        assert right - left < NEAR
    for left, _, right, _ in found.level:
        assert left <= 100
        assert right >= 200
    assert sorted((box[1] + box[3]) / 2 for box in found.level) == pytest.approx(
        [500 - strip.height, 500]
    )


def test_a_row_in_the_middle_leaves_its_lower_rule_to_the_next(letters, drawn):
    (strip,) = row(letters, [Cell("厂", 60, CELL)], group=1)
    ((_, bottom, _, top),) = drawn(strip, opens=False, closes=False).level
    assert (bottom + top) / 2 == pytest.approx(500)


def test_a_tall_row_goes_on_line_by_line(letters):
    made = list(row(letters, [Cell("简介", 60, LABEL), Cell("厂史" * 100, 100, CELL)], group=1))
    assert len(made) > WHOLE
    assert [strip.begins for strip in made] == [True] + [False] * (len(made) - 1)
    assert [strip.ends for strip in made] == [False] * (len(made) - 1) + [True]
    assert [place for place, strip in enumerate(made) if strip.keeps] == [0, len(made) - 2]


def test_a_tall_row_has_no_rule_inside(letters, drawn):
    made = list(row(letters, [Cell("厂史" * 100, 100, CELL)], group=1))
    assert drawn(made[3], opens=False, closes=False).level == []


def test_a_tall_row_is_closed_where_the_page_ends(letters, drawn):
    made = list(row(letters, [Cell("厂史" * 100, 100, CELL)], group=1))
    assert len(drawn(made[3], opens=False).level) == 1


def test_a_tall_row_has_its_page_number_at_its_first_line(letters, sheet, drawn):
    made = list(row(letters, [Cell("厂" * 200, 100, CELL), Cell(PagesOf("a"), 30, CELL)], group=1))
    assert made[1].slices[1].number == ""
    sheet.pen.mark(destination(PagesOf("a")), 500)
    assert drawn(made[0]).text.endswith("3")


def test_a_short_cell_stands_in_the_middle_of_its_row(letters, drawn):
    (strip,) = row(letters, [Cell("厂" * 20, 100, CELL), Cell("史", 100, CELL)], group=1)
    _, bottom, _, top = drawn(strip).place("史")
    assert (bottom + top) / 2 == pytest.approx(500 - strip.height / 2, abs=2)


def test_a_cell_may_stand_at_the_upper_rule_with_indented_paragraphs(letters, drawn):
    (strip,) = row(letters, [Cell("说明", 300, STATEMENT, top=True)], group=1, least=200)
    assert strip.height == 200
    left, bottom, _, _ = drawn(strip).place("说")
    assert left > 100 + 2 * STATEMENT.size
    assert bottom > 500 - ABOVE - STATEMENT.leading


def test_a_shaded_cell_is_filled(letters, drawn):
    cells = [Cell("厂", 60, LABEL, shaded=True), Cell("史", 40, LABEL)]
    (strip,) = row(letters, cells, group=1)
    assert drawn(strip).shades == [pytest.approx((100, 500 - strip.height, 160, 500), abs=1)]


def test_room_is_kept_for_pages_that_are_not_known_yet(letters, drawn):
    pages = FirstPages(tuple("ab" * 20))
    (strip,) = row(letters, [Cell(pages, 200, CELL)], group=1)
    assert strip.height > 3 * CELL.leading
    assert drawn(strip).text == "3，4"
