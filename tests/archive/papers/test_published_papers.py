from __future__ import annotations

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from python_calamine import load_workbook

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.papers.published_papers import write_published
from archive_app.archive.papers.publishing import publish
from archive_app.domain.errors import Refused
from archive_app.domain.progress import QUIET


@pytest.fixture
def code(archive: Archive) -> str:
    for number, (zone, status) in enumerate(
        (("中心城区", "county_unit"), ("中心城区", "none"), ("其余区县", "none"))
    ):
        said = [f"name=某厂{number}", f"zone={zone}", f"legal_status={status}"]
        said += ["protection_type=building", "division=重庆市大渡口区"]
        said += [f"place=29.4{number},106.48 WGS84"] if number else []
        add(archive, kind="site", set_=[assignment(text) for text in said])
    return publish(archive, number="第一批", given={"document": "1号"}).entry.code


def test_a_workbook_has_the_list_and_its_cross_tables(
    archive: Archive, code: str, tmp_path: Path
) -> None:
    assert write_published(archive, QUIET, code, tmp_path / "名单.xlsx") == 3
    book = load_workbook(tmp_path / "名单.xlsx")
    assert book.sheet_names == ["名单", "保护类型×级别统计表", "片区×保护类型统计表"]
    heads, first, *_ = book.get_sheet_by_index(0).to_python()
    assert heads[:4] == ["序号", "名称", "保护类型", "级别"]
    assert first[:4] == ["1", "某厂0", "建筑保护类", "二级"]
    assert book.get_sheet_by_index(1).to_python() == [
        ["", "二级", "三级", "合计"],
        ["建筑保护类", 1, 2, 3],
        ["合计", 1, 2, 3],
    ]


def test_the_pages_have_the_tables_and_a_sketch_of_each_division(
    archive: Archive, code: str, tmp_path: Path
) -> None:
    write_published(archive, QUIET, code, tmp_path / "名单.pdf")
    with PdfDocument(tmp_path / "名单.pdf") as pages:
        told = ["".join(page.get_textpage().get_text_range().split()) for page in pages]
    assert "某厂2" in told[0]
    assert "片区×保护类型统计表" in told[1]
    assert "不表示任何界线" in told[2]
    assert "1处未公开坐标，未画入示意图：1。" in told[2]


def test_another_ending_is_refused(archive: Archive, code: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="unknown_list_file"):
        write_published(archive, QUIET, code, tmp_path / "名单.docx")
