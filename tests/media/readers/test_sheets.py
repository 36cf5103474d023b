from __future__ import annotations

from archive_app.media.readers import sheets
from tests.spreadsheets import write_workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_every_sheet_is_a_page_and_its_rows_are_lines(tmp_path):
    many = [["序号", "名称"], *([str(n), f"{n}号厂房"] for n in range(1, 30))]
    path = write_workbook(tmp_path / "清单.xlsx", {"一": many, "二": [["备注", None, "无"]]})
    with path.open("rb") as file:
        facts, passages = sheets.read(file, XLSX)
        seen = sheets.preview(file, XLSX, 200)
    assert facts.pages == 2
    assert [passage.page for passage in passages] == [1, 1, 2]
    assert passages[0].text.startswith("序号\t名称\n1\t1号厂房\n")
    assert passages[2].text == "备注\t无"
    assert (seen or b"").startswith(b"\xff\xd8")
