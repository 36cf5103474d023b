"""What a single kind refuses is refused however it is written: in a form, a batch, a command."""

from __future__ import annotations

import pytest

from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, describe
from archive_app.archive.programme.appraisal import Marking, appraise, score
from archive_app.domain.errors import Refused
from archive_app.wording import explain


def said(*texts):
    return [assignment(text) for text in texts]


@pytest.fixture
def appraisal(archive, site):
    return appraise(archive, site.code, "chongqing")


def line(archive, appraisal, *texts):
    return add(
        archive,
        kind="score",
        parent=appraisal.code,
        set_=said("criterion=historic", "scorer=甲", *texts),
    )


@pytest.mark.parametrize("number", ["10.5", "-1", "1000"])
def test_a_score_out_of_range_is_refused_with_a_sentence(archive, appraisal, number):
    with pytest.raises(Refused, match="score_out_of_range") as refused:
        line(archive, appraisal, f"score={number}")
    told = explain(refused.value, "zh")
    assert told == f"“历史价值”（Historic value）的得分应在 0 到 10 之间，{number} 超出了范围。"


def test_a_form_cannot_put_a_score_out_of_range_either(archive, appraisal):
    held = line(archive, appraisal, "score=0")
    with pytest.raises(Refused, match="score_out_of_range"):
        describe(archive, held.id, {"score": 11})
    with pytest.raises(Refused, match="score_out_of_range"):
        change(archive, held.code, said("score=11"))


def test_a_score_is_a_number_or_not_applicable(archive, appraisal):
    with pytest.raises(Refused, match="score_and_not_applicable"):
        line(archive, appraisal, "score=3", "not_applicable=是")


def test_one_person_scores_once_by_one_criterion(archive, appraisal):
    first = line(archive, appraisal, "score=3")
    with pytest.raises(Refused, match="scored_twice") as refused:
        line(archive, appraisal, "score=4")
    assert first.code in explain(refused.value, "zh")


def test_without_a_set_nothing_is_scored(archive, site):
    bare = add(archive, kind="appraisal", site=site.code, set_=said("title=初评"))
    with pytest.raises(Refused, match="criteria_missing"):
        line(archive, bare, "score=3")


def test_an_appraisal_keeps_its_set_once_it_has_scores(archive, appraisal):
    change(archive, appraisal.code, said("criteria=two_hundreds"))
    now = change(archive, appraisal.code, said("criteria=chongqing", "criteria_version=9"))
    assert now.values["criteria_version"] == "1"
    score(archive, appraisal.code, "甲", [Marking("historic", "3")])
    with pytest.raises(Refused, match="criteria_scored"):
        change(archive, appraisal.code, said("criteria=two_hundreds"))
    assert change(archive, appraisal.code, said("conclusion=较高")).values["conclusion"] == "较高"


def test_a_plan_is_frozen_by_a_command_and_by_nothing_else(archive):
    plan = add(archive, kind="year_plan", set_=said("title=2023年度", "year=2023"))
    with pytest.raises(Refused, match="frozen_by_command"):
        change(archive, plan.code, said("frozen_on=2023年1月1日"))
