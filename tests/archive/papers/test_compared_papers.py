"""What differs between two lists goes to a workbook and to pages, and never anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from python_calamine import load_workbook

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change
from archive_app.archive.papers.compared_papers import write_comparison
from archive_app.archive.papers.publishing import publish
from archive_app.domain.errors import Refused
from archive_app.domain.progress import QUIET


@pytest.fixture
def lists(archive: Archive) -> tuple[str, str]:
    """Publish a list, rename a site, add another, and publish once more."""
    said = ("name=重钢", "legal_status=county_unit", "protection_type=building")
    works = add(archive, kind="site", set_=[assignment(one) for one in said])
    first = publish(archive, number="第一批", given={"document": "渝〔2024〕1号"})
    change(archive, works.id, [assignment("name=重钢型钢厂")])
    add(archive, kind="site", set_=[assignment("name=重棉四厂"), *map(assignment, said[1:])])
    second = publish(archive, number="第二批")
    return first.entry.code, second.entry.code


def test_a_workbook_has_a_line_for_each_difference(
    archive: Archive, lists: tuple[str, str], tmp_path: Path
) -> None:
    assert write_comparison(archive, QUIET, *lists, tmp_path / "变动.xlsx") == 2
    (heads, *rows) = load_workbook(tmp_path / "变动.xlsx").get_sheet_by_index(0).to_python()
    assert heads[:5] == ["序号", "变动", "名称", "原为", "现为"]
    assert [row[1:5] for row in rows] == [
        ["新增", "重棉四厂", "", ""],
        ["更名", "重钢型钢厂", "重钢", "重钢型钢厂"],
    ]


def test_the_pages_name_both_lists_and_count_what_differs(
    archive: Archive, lists: tuple[str, str], tmp_path: Path
) -> None:
    write_comparison(archive, QUIET, *lists, tmp_path / "变动.pdf")
    with PdfDocument(tmp_path / "变动.pdf") as pages:
        told = "".join(pages[0].get_textpage().get_text_range().split())
    for words in ("第一批", "渝〔2024〕1号", "第二批", "新增1处", "更名1处", "重钢型钢厂"):
        assert words in told


def test_another_ending_is_refused_before_anything_is_written(
    archive: Archive, lists: tuple[str, str], tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="unknown_list_file"):
        write_comparison(archive, QUIET, *lists, tmp_path / "变动.docx")
    with pytest.raises(Refused, match="not_a_list"):
        write_comparison(archive, QUIET, "A-0001", lists[1], tmp_path / "变动.xlsx")
    assert not list(tmp_path.glob("变动*"))
