"""The page of a receipt in words."""

from __future__ import annotations

from archive_app.datafiles import shipped
from archive_app.dossier.blocks import Closing, Form, Plan, Row, Table
from archive_app.dossier.receipts import MOST, Figures, receipt_plan

WORDS = (shipped("exports") / "receipts" / "field-day.toml").read_text("utf-8")
TOLD = {"archive": "重庆工业遗产", "person": "王工", "files": "3"}


def planned(figures: Figures, *, same_drive: bool = False) -> Plan:
    return receipt_plan(WORDS, TOLD, figures, "2026-11-22T18:00:00+08:00", same_drive=same_drive)


def table(plan: Plan) -> Table:
    return next(block for block in plan.parts[0].blocks if isinstance(block, Table))


def closing(plan: Plan) -> Closing:
    return next(block for block in plan.parts[0].blocks if isinstance(block, Closing))


def test_places_are_filled_and_signatures_left_empty():
    plan = planned([])
    form = next(block for block in plan.parts[0].blocks if isinstance(block, Form))
    values = {field.label: field.value for field in form.sections[0].fields}
    assert values["外业人员"] == "王工"
    assert str(values["文件"]).startswith("原始文件 3 个")
    assert {field.value for field in closing(plan).signatures} == {""}


def test_figures_without_room_are_one_line():
    figures = [(f"{number}厂·照片", 10 - number, number, 100) for number in range(MOST + 2)]
    rows = table(planned(figures)).rows
    assert len(rows) == MOST + 1
    assert rows[-1] == Row(("其余", "9", "11", "200"))
    assert len(table(planned(figures[:MOST])).rows) == MOST


def test_a_copy_beside_the_archive_is_not_called_safe():
    warned = closing(planned([], same_drive=True)).statement
    assert "同一块盘" in warned[-1]
    assert len(warned) == len(closing(planned([])).statement) + 1
