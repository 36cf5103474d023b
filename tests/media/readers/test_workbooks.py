from __future__ import annotations

import io

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers.workbooks import opened
from tests.spreadsheets import DAY, MONTH, PERCENT, YEAR, write_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def read(path, sheet=""):
    with path.open("rb") as file:
        told, rows = opened(file, XLSX, sheet)
        return told, {row.number: row.cells for row in rows}


def cells(tmp_path, row, **more):
    return read(write_workbook(tmp_path / "list.xlsx", {"清单": [row], **more}))[1][1]


def test_a_date_tells_its_day_only_where_the_cell_shows_it(tmp_path):
    row = [(44743, MONTH), (44743, DAY), (13881, YEAR), (44757.54513888889, DAY)]
    assert cells(tmp_path, row) == ("2022年7月", "2022-07-01", "1938年", "2022-07-15 13:05")


def test_numbers_are_as_they_were_typed(tmp_path):
    row = [1, 15517.45, 2451.8, 0.1 + 0.2, 1e14, 1.5e-7, (0.5, PERCENT), -3]
    told = ("1", "15517.45", "2451.8", "0.3", "100000000000000", "0.00000015", "0.5", "-3")
    assert cells(tmp_path, row) == told


def test_line_breaks_spaces_and_full_width_figures_stay(tmp_path):
    row = ["\r\n海军博物馆 ", "１２３号", "甲\r\n乙", "a  b"]
    assert cells(tmp_path, row) == ("海军博物馆", "１２３号", "甲\n乙", "a  b")


def test_a_merged_cell_says_the_same_in_all_its_places(tmp_path):
    rows = [["清单", None, None], ["大渡口区", "甲", 1], [None, "乙", 2], [None, "丙", 3]]
    path = write_workbook(tmp_path / "m.xlsx", {"a": rows}, ["A1:C1", "A2:A4"])
    told = read(path)[1]
    assert told[1] == ("清单", "清单", "清单")
    assert [told[row][0] for row in (2, 3, 4)] == ["大渡口区"] * 3


def test_columns_and_rows_before_the_first_are_counted(tmp_path):
    rows = [[], [], [None, None, "甲"]]
    told = read(write_workbook(tmp_path / "m.xlsx", {"a": rows}))[1]
    assert told[3] == ("", "", "甲")


def test_the_first_sheet_with_a_list_is_read_unless_one_is_named(tmp_path):
    sheets = {"封面": [["项目清单"]], "清单": [["名称"], ["甲"]], "空": []}
    path = write_workbook(tmp_path / "s.xlsx", sheets)
    told, rows = read(path)
    assert (told.name, told.names, told.rows) == ("清单", ("封面", "清单", "空"), 2)
    assert rows[2] == ("甲",)
    assert read(path, "封面")[1] == {1: ("项目清单",)}
    assert read(path, "空")[1] == {}
    with pytest.raises(Refused, match="unknown_sheet") as refused:
        read(path, "清单2")
    assert refused.value.nearest == told.names


def test_what_is_no_workbook_is_refused():
    with pytest.raises(Refused, match="damaged_file"):
        opened(io.BytesIO(b"PK\x03\x04 and no more"), XLSX, "")
