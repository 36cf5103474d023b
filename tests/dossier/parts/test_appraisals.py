"""An appraisal shows each person's scores: nought, not applicable and not scored apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.criteria import read_criteria
from archive_app.dossier.blocks import Form, Heading, Paragraph, Table
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.parts.appraisals import appraisals
from archive_app.dossier.plan import plan

TEXT = (shipped("db") / "criteria" / "chongqing.toml").read_text("utf-8")
NAMES = [one.id for one in read_criteria("chongqing.toml", TEXT).criteria]


@pytest.fixture
def appraised(item):
    """Give a maker of an appraisal: of each person a score by each criterion."""

    def make(scores, reason="", evidence=()):
        rows = []
        for who, said in scores.items():
            for criterion, score in zip(NAMES, said, strict=False):
                values = {"criterion": criterion, "scorer": who, "evidence": list(evidence)}
                if score is not None:
                    values |= {"not_applicable": True} if score == "na" else {"score": score}
                one = item("score", criterion, {"scorer": who, "reason": reason})
                rows.append(replace(one, entry=replace(one.entry, values=values)))
        made = item("appraisal", "某厂价值评估", {"conclusion": "建议列入。"})
        entry = replace(made.entry, values={"criteria_text": TEXT})
        return replace(made, entry=entry, details={"score": tuple(rows)})

    return make


@pytest.fixture
def blocks(casefile, profile):
    def show(appraisal, *others, scope="internal"):
        issue = ordered(casefile(appraisal, *others), profile, scope)
        held = [one for one in issue.casefile.records if one.kind.id == "appraisal"]
        return list(appraisals(issue, profile.part("appraisals"), held))

    return show


def test_nought_not_applicable_and_not_scored_are_three_things(appraised, blocks):
    made = blocks(appraised({"王工": [0, "na", 8, 8, 8, 8, 8], "李工": [6] * 8}))
    (table,) = [one for one in made if isinstance(one, Table)]
    assert [head.label for head in table.heads] == ["指标", "满分", "王工", "李工", "平均"]
    cells = [row.cells[2] for row in table.rows if not str(row.cells[0]).startswith("【")]
    assert cells == ["0", "不适用", "8", "8", "8", "8", "8", "未评", "—"]
    assert table.rows[-1].cells == ("总分（百分制）", "100", "—", "60", "60")


def test_what_all_come_to_is_told(appraised, blocks):
    made = blocks(appraised({"甲": [2] * 8, "乙": [6] * 8, "丙": [10] * 8}))
    form = next(one for one in made if isinstance(one, Form))
    told = {field.label: field.value for field in form.sections[0].fields}
    assert told == {
        "评分人数": "3",
        "平均分（百分制）": "60",
        "去掉最高最低的平均分": "60",
        "离散度（标准差）": "40",
    }


def test_more_people_than_have_room_share_two_tables(appraised, blocks):
    made = blocks(appraised({f"第{n}人": [5] * 8 for n in range(8)}))
    tables = [one for one in made if isinstance(one, Table)]
    assert [len(table.heads) - 3 for table in tables] == [4, 4]


def test_who_says_the_same_is_told_together_and_leads_to_the_evidence(
    appraised, blocks, item, casefile, profile
):
    paper = item("document", "内迁报告")
    made = appraised({"王工": [5], "李工": [5]}, "最完整。", [paper.entry.id])
    (reason,) = [
        one for one in blocks(made, paper) if isinstance(one, Paragraph) and "、" in one.text
    ]
    assert reason.text.endswith(f"（王工、李工）：最完整。〔{paper.entry.code}〕")
    planned = plan(ordered(casefile(made, paper), profile, "internal"))
    cited = [
        block.cites
        for part in planned.parts
        for block in part.blocks
        if isinstance(block, Paragraph) and block.cites
    ]
    assert cited == [((paper.entry.code, paper.entry.id),)]


def test_a_public_one_tells_the_conclusion_and_nobody_s_scores(appraised, blocks):
    made = blocks(appraised({"王工": [5] * 8}), scope="public")
    assert not [one for one in made if isinstance(one, Table)]
    assert isinstance(made[0], Heading)
    assert any(isinstance(one, Paragraph) and "建议列入" in one.text for one in made)
