"""A cross table leaves as a file or by the clipboard, with its totals."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.papers.cross_tables import as_text, export_grid
from archive_app.archive.programme.figures.cross import Grid
from archive_app.domain.errors import Refused

TOLD = Grid(("片区 × 级别", "一级", "合计"), (("北\t区", 3, 3), ("合计", 3, 3)))


def test_a_table_is_written_with_what_is_to_be_known_of_it(tmp_path: Path) -> None:
    target = export_grid(TOLD, tmp_path / "统计.csv", note="来源：某馆")
    assert target.read_text("utf-8-sig").splitlines() == [
        '"片区 × 级别","一级","合计"',
        '"北\t区",3,3',
        '"合计",3,3',
        '"来源：某馆"',
    ]
    assert export_grid(TOLD, tmp_path / "统计.xlsx").read_bytes().startswith(b"PK")


def test_another_sort_of_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="unknown_table_file"):
        export_grid(TOLD, tmp_path / "统计.doc")


def test_the_clipboard_gets_rows_and_columns() -> None:
    assert as_text(TOLD) == "片区 × 级别\t一级\t合计\n北 区\t3\t3\n合计\t3\t3"
