from __future__ import annotations

from archive_app.datafiles import shipped
from archive_app.dossier.blocks import Closing, Form, Table
from archive_app.dossier.registers import columns_of, register_plan

TEXT = (shipped("exports") / "registers" / "hand-over.toml").read_text("utf-8")
LINE = {"number": 1, "reference": "K1", "name": "厂", "volumes": 1, "pages": 1200}


def test_a_list_says_of_each_dossier_what_its_columns_name():
    line = LINE | {"file": "厂.pdf", "size": 1234567, "sha256": "ab" * 32}
    told = {"archive": "重庆", "scope": "报送", "dossiers": "1"}
    plan = register_plan(TEXT, told, [line], "2026-01-02T03:04:05+08:00")
    blocks = {type(block): block for block in plan.parts[0].blocks}
    table = blocks[Table]
    assert [head.label for head in table.heads] == [label for label, _ in columns_of(TEXT)]
    assert table.rows[0].cells == ("1", "K1", "厂", "1,200", "厂.pdf", "1,234,567", "ab" * 32)
    assert blocks[Form].sections[0].fields[1].value == "报送"
    assert "案卷 1 卷" in blocks[Closing].statement[0]
