"""Sources lead to the records that they name."""

from __future__ import annotations

from archive_app.dossier.blocks import Note, Paragraph, Part
from archive_app.dossier.citing import cited
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan


def test_a_source_is_known_by_its_code_and_by_its_reference_code(item):
    tower = item("building", "水塔", {"reference_code": "K021·JZ·1"})
    text = Paragraph("甲〔A-0001，2〕乙〔K021·JZ·1〕丙〔K022，9〕")
    (part,) = cited([Part("甲", (text, Note("〔A-0001〕")))], [tower])
    assert part.blocks[0].cites == (("A-0001", "id1"), ("K021·JZ·1", "id1"))
    assert part.blocks[1] == Note("〔A-0001〕")


def test_a_plan_leads_from_its_text_to_its_records(casefile, profile, item):
    site = item("site", "某厂", {"history": "投产〔A-0002，3〕。"})
    planned = plan(ordered(casefile(item("building", "水塔"), site=site), profile, "internal"))
    blocks = [block for part in planned.parts for block in part.blocks]
    assert [one.cites for one in blocks if isinstance(one, Paragraph)] == [(("A-0002", "id2"),)]
