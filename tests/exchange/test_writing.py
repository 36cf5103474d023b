from __future__ import annotations

import csv
import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from python_calamine import load_workbook

from archive_app.domain.errors import Refused
from archive_app.exchange.writing import LONGEST, Head, written

HEADS = [Head("名称", 30), Head("长度")]
FORMULAS = ["=1+1", "+1", "-1", "@a", "\tx", "＝1", '=HYPERLINK("http://x")', "=cmd|'/C calc'!A0"]


def _write(path: Path, rows: list[tuple[object, ...]]) -> None:
    with path.open("wb") as file, written(file, path.suffix, "清单", HEADS) as write:
        for row in rows:
            write(row)


def test_a_text_file_begins_with_its_mark_and_keeps_numbers_numbers(tmp_path):
    path = tmp_path / "清单.csv"
    _write(path, [("高炉", -1.5), ("", 3)])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert path.read_text("utf-8-sig") == '"名称","长度"\n"高炉",-1.5\n"",3\n'


def test_no_text_in_a_text_file_is_calculated(tmp_path):
    path = tmp_path / "清单.csv"
    _write(path, [(text, 0) for text in FORMULAS])
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))[1:]
    assert [row[0] for row in rows] == [f"'{text}" for text in FORMULAS]


def test_every_text_in_a_workbook_is_a_text(tmp_path):
    path = tmp_path / "清单.XLSX"
    _write(path, [(text, 1) for text in [*FORMULAS, "a\x01\nb", "𨱇"]])
    sheet = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    assert "<f" not in sheet
    rows = load_workbook(path).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows[1:]] == [*FORMULAS, "a\x01\nb", "𨱇"]
    assert rows[1][1] == 1.0


def test_what_has_no_room_is_refused_and_not_cut(tmp_path):
    with pytest.raises(Refused) as refused:
        _write(tmp_path / "清单.xlsx", [("厂" * (LONGEST + 1), 1)])
    assert refused.value.key == "cell_too_long"


def test_other_sorts_of_files_are_refused(tmp_path):
    with pytest.raises(Refused) as refused:
        _write(tmp_path / "清单.doc", [])
    assert refused.value.nearest == (".xlsx", ".csv")


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_many_rows_take_the_memory_of_few(tmp_path, suffix):
    def most(rows: int) -> int:
        tracemalloc.start()
        _write(tmp_path / f"清单{suffix}", [("高炉",)] * 0)  # what is loaded once
        with (
            (tmp_path / f"清单{suffix}").open("wb") as file,
            written(file, suffix, "清单", HEADS) as write,
        ):
            tracemalloc.reset_peak()
            for number in range(rows):
                write((f"第{number}件", number))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert most(20_000) < most(5_000) + 100_000


def test_a_full_disk_is_told_as_one():
    class Full(io.BytesIO):
        def write(self, _data):
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"), written(Full(), ".xlsx", "清单", HEADS) as write:
        write(("高炉", 1))
