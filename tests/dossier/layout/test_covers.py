"""The cover holds any name."""

from __future__ import annotations

import pytest

from archive_app.dossier.blocks import Cover, Labelled, PageCount
from archive_app.dossier.layout.covers import CoverStrip


@pytest.mark.parametrize("times", [1, 3, 40])
def test_a_name_of_any_length_stays_in_the_frame(dossier, plan_of, times: int):
    name = "重庆钢铁厂型钢分厂旧址" * times
    fields = tuple(Labelled(label, name) for label in ("名称", "编号", "立卷单位", "保管期限"))
    plan = plan_of([Cover("工业遗产档案", name, fields, "（盖章处）")])
    written, (page,) = dossier(plan)
    assert written.pages == 1
    assert page.startswith("工业遗产档案")
    assert "（盖章处）" in page
    assert "名　　称" in page


def test_an_empty_field_has_its_rule_to_write_on(drawn):
    fields = (Labelled("档号", ""), Labelled("页数", PageCount()))
    found = drawn(CoverStrip(cover=Cover("工业遗产档案", "某厂", fields, "（盖章处）")))
    assert found.text == "工业遗产档案某厂档号页数9（盖章处）"
    assert len(found.level) == 2 + 2 + 2


def test_a_short_value_stands_on_its_rule(drawn):
    found = drawn(CoverStrip(cover=Cover("案", "某厂", (Labelled("档号", "甲"),), "印")))
    _, bottom, _, _ = found.place("甲")
    assert any(0 < bottom - rule[3] < 8 for rule in found.level)


def test_the_cover_has_no_page_number(dossier, plan_of):
    _, (page,) = dossier(plan_of([Cover("工业遗产档案", "某厂", (), "（盖章处）")]))
    assert "— 1 —" not in page
