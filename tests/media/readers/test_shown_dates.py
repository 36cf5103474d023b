from __future__ import annotations

import io

import pytest

from archive_app.media.readers.shown_dates import Places, shown_dates
from tests.spreadsheets import DAY, MONTH, YEAR, write_workbook


def found(path, sheet):
    with path.open("rb") as file:
        return list(shown_dates(file, sheet))


def test_only_months_and_years_are_found_in_the_sheet_that_is_asked_for(tmp_path):
    rows = [[(1, MONTH), (2, DAY)], ["text", None, (3, YEAR)]]
    path = write_workbook(tmp_path / "a.xlsx", {"甲 & 乙": rows, "丙": [[1]]})
    assert found(path, "甲 & 乙") == [(0, 0, "month"), (1, 2, "year")]
    assert found(path, "丙") == []
    assert found(path, "丁") == []


def test_no_cell_is_lost_between_two_stretches_of_a_long_sheet(tmp_path):
    rows = [[(number, MONTH), "x" * 97] for number in range(20_000)]
    path = write_workbook(tmp_path / "a.xlsx", {"a": rows})
    assert [row for row, _, _ in found(path, "a")] == list(range(20_000))


def test_what_is_no_workbook_shows_nothing():
    assert list(shown_dates(io.BytesIO(b"none"), "a")) == []


@pytest.mark.parametrize("rows", [[0, 1, 2, 3], [1, 3]])
def test_places_are_asked_row_by_row(rows):
    places = Places(iter([(1, 0, "month"), (1, 4, "year"), (3, 2, "month")]))
    told = {row: dict(places.of_row(row)) for row in rows}
    assert {row: each for row, each in told.items() if each} == {
        1: {0: "month", 4: "year"},
        3: {2: "month"},
    }
