"""What people hold a site to be worth never changes its level by itself."""

from __future__ import annotations

import pytest

from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of, remove
from archive_app.archive.programme.appraisal import (
    Marking,
    appraisals,
    appraise,
    compare,
    score,
    sets,
    standing,
)
from archive_app.domain.errors import Refused
from archive_app.domain.scoring import rounded

ALL = ("historic", "scientific", "social", "artistic", "location", "building", "conversion")


def each(number, **other):
    told = dict.fromkeys((*ALL, "surroundings"), str(number)) | other
    return [Marking(name, text) for name, text in told.items()]


@pytest.fixture
def appraisal(archive, site):
    return appraise(archive, site.code, "chongqing", [assignment("date=2024年5月")])


def test_a_new_appraisal_says_by_which_set_and_version(appraisal):
    assert appraisal.title == "重庆钢铁厂价值评估"
    assert (appraisal.values["criteria"], appraisal.values["criteria_version"]) == (
        "chongqing",
        "1",
    )


def test_three_people_have_a_mean_a_trimmed_mean_and_a_spread(archive, appraisal):
    for name, number in (("甲", 4), ("乙", 6), ("丙", 9)):
        found = score(archive, appraisal.code, name, each(number)).summary
    assert (rounded(found.mean), rounded(found.trimmed)) == (63.33, 60)
    assert rounded(found.spread) == 25.17


def test_zero_counts_not_applicable_does_not_and_not_scored_leaves_no_total(archive, appraisal):
    score(archive, appraisal.code, "甲", each(10, social="0"))
    score(archive, appraisal.code, "乙", each(10, social="不适用"))
    found = score(archive, appraisal.code, "丙", each(10, social="")).summary
    totals = {name: rounded(one.total) for name, one in found.totals.items()}
    assert totals == {"甲": 87.5, "乙": 100, "丙": None}
    assert found.totals["丙"].unscored == ("social",)


def test_a_second_score_takes_the_place_of_the_first_and_is_undone(archive, appraisal):
    score(archive, appraisal.code, "甲", each(5))
    assert score(archive, appraisal.code, "甲", each(8)).summary.mean == 80
    assert len(standing(archive, appraisal.code).scores) == 8
    undo(archive)
    assert standing(archive, appraisal.code).summary.mean == 50


def test_a_score_is_taken_back(archive, appraisal):
    score(archive, appraisal.code, "甲", each(5))
    found = score(archive, appraisal.code, "甲", [Marking("social", "")])
    assert found.summary.totals["甲"].unscored == ("social",)
    score(archive, appraisal.code, "甲", [Marking("social", "5")])
    assert standing(archive, appraisal.code).summary.mean == 50


def test_evidence_is_linked_and_the_reason_kept(archive, site, appraisal):
    paper = add(archive, kind="document", site=site.code, set_=[assignment("title=厂志")])
    marking = Marking("historic", "9", (paper.code,), "内迁第一炉")
    (line,) = score(archive, appraisal.code, "甲", [marking]).scores
    assert line.values["evidence"] == [paper.id]
    assert line.values["reason"] == "内迁第一炉"


def test_evidence_and_reason_stay_unless_they_are_said_anew(archive, site, appraisal):
    paper = add(archive, kind="document", site=site.code, set_=[assignment("title=厂志")])
    score(archive, appraisal.code, "甲", [Marking("social", "5", (paper.code,), "见厂志")])
    (kept,) = score(archive, appraisal.code, "甲", [Marking("social", "6")]).scores
    assert (kept.values["evidence"], kept.values["reason"]) == ([paper.id], "见厂志")
    (bare,) = score(archive, appraisal.code, "甲", [Marking("social", "6", (), "")]).scores
    assert {"evidence", "reason"}.isdisjoint(bare.values)


def test_appraisals_are_listed_the_latest_first(archive, site, appraisal):
    later = appraise(archive, site.code, "two_hundreds", [assignment("date=2025年")])
    assert [one.id for one in appraisals(archive)] == [later.id, appraisal.id]


def test_one_bad_score_and_none_is_kept(archive, appraisal):
    with pytest.raises(Refused, match="score_out_of_range"):
        score(archive, appraisal.code, "甲", each(5, surroundings="11"))
    assert not standing(archive, appraisal.code).scores


def test_no_score_changes_a_level(archive, site, appraisal):
    before = change(archive, site.code, [assignment("introduction=钢厂")]).values
    score(archive, appraisal.code, "甲", each(10))
    assert entry_of(archive, site.code).values == before


def test_sites_are_compared_by_their_latest_appraisal_of_one_version(archive, site, appraisal):
    score(archive, appraisal.code, "甲", each(9))
    later = appraise(archive, site.code, "chongqing", [assignment("date=2025年")])
    score(archive, later.code, "甲", each(6))
    mill = add(archive, kind="site", set_=[assignment("name=重棉四厂")])
    other = appraise(archive, mill.code, "chongqing")
    score(archive, other.code, "甲", each(7))
    empty = appraise(archive, add(archive, kind="site").code, "chongqing")
    foreign = appraise(archive, mill.code, "two_hundreds")
    found = compare(archive, "chongqing")
    assert [one.appraisal.code for one in found.compared] == [other.code, later.code]
    assert {one.code for one in found.left_out} == {empty.code, foreign.code}
    assert [one.appraisal.code for one in compare(archive, "chongqing", [site.code]).compared] == [
        later.code
    ]


def test_what_is_no_appraisal_is_refused(archive, site):
    with pytest.raises(Refused, match="not_an_appraisal"):
        standing(archive, site.code)


def test_an_appraisal_in_the_trash_is_not_compared(archive, appraisal):
    score(archive, appraisal.code, "甲", each(9))
    remove(archive, appraisal.code)
    assert not compare(archive, "chongqing").compared


def test_the_sets_are_listed(archive):
    assert [one.id for one in sets(archive)] == ["chongqing", "two_hundreds"]
