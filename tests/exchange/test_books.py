from __future__ import annotations

from io import BytesIO

from python_calamine import load_workbook

from archive_app.exchange.books import Leaf, write_book
from archive_app.exchange.writing import Head


def test_a_workbook_has_its_sheets_and_no_formula():
    file = BytesIO()
    leaves = [
        Leaf("名单/一", [Head("名称", 40), Head("数")], [["=1+1", 3], ["厂", 2.5]]),
        Leaf("统计\udce9", [Head("合计")], []),
    ]
    write_book(file, leaves)
    file.seek(0)
    book = load_workbook(file)
    assert book.sheet_names == ["名单 一", "统计"]
    rows = [["名称", "数"], ["=1+1", 3], ["厂", 2.5]]
    assert book.get_sheet_by_index(0).to_python() == rows
