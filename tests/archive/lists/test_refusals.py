from __future__ import annotations

import csv

import pytest

from archive_app.archive.lists.refusals import Problem, Refusals, RefusedRow
from archive_app.domain.errors import Refused, Unavailable
from archive_app.domain.tables import Row

WRONG = RefusedRow(
    Row(7, ("甲\n乙", "３月")),
    (Problem("时间", Refused("bad_date")), Problem("", Refused("row_without_title"))),
)


def written(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_refused_row_is_written_as_it_was_with_its_number_and_reasons(tmp_path):
    with Refusals(tmp_path / "a.csv", ["名称", "时间"], lambda why: why.key) as refusals:
        refusals.add(WRONG)
    assert written(tmp_path / "a.csv") == [
        ["行号", "原因", "名称", "时间"],
        ["7", "时间：bad_date；row_without_title", "甲\n乙", "３月"],
    ]


def test_no_file_is_made_for_nothing_and_none_is_overwritten(tmp_path):
    with Refusals(tmp_path / "a.csv", [], str) as refusals:
        pass
    assert (refusals.path, list(tmp_path.iterdir())) == (None, [])
    (tmp_path / "a.csv").write_text("mended by hand")
    with Refusals(tmp_path / "a.csv", [], str) as refusals:
        refusals.add(WRONG)
    assert refusals.path == tmp_path / "a 2.csv"
    assert (tmp_path / "a.csv").read_text() == "mended by hand"


def test_a_folder_that_takes_no_file_is_told(tmp_path):
    with (
        Refusals(tmp_path / "nowhere" / "a.csv", [], str) as refusals,
        pytest.raises(Unavailable, match="cannot_write"),
    ):
        refusals.add(WRONG)
