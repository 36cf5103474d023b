"""Appraisal at the terminal: begun, scored by several people, summed up, compared."""

from __future__ import annotations

import pytest

SCORES = [
    f"{name}=8"
    for name in (
        *("historic", "scientific", "social", "artistic"),
        *("location", "building", "conversion"),
    )
]


@pytest.fixture
def appraisal(typed, works):
    folder, site = works
    made = typed("appraise", "new", folder, site, "--criteria", "chongqing", "--json")
    return folder, made.data["code"]


def test_the_sets_are_listed_with_version_and_source(typed, works):
    told = typed("appraise", "criteria", works[0], "--json").data["criteria"]
    assert [one["id"] for one in told] == ["chongqing", "two_hundreds"]
    assert all(one["version"] and one["source"] for one in told)
    assert "historic" in typed("appraise", "criteria", works[0]).out


def test_two_people_score_and_the_means_are_told(typed, appraisal):
    typed("appraise", "score", *appraisal, *SCORES, "surroundings=na")
    done = typed(
        "appraise", "score", *appraisal, *SCORES, "surroundings=0", "--by", "李工", "--json"
    )
    told = done.data
    assert [(one["scorer"], one["total"]) for one in told["scorers"]] == [
        ("王工", 80),
        ("李工", 70),
    ]
    assert (told["mean"], told["trimmed_mean"], told["spread"]) == (75, None, 7.07)
    lines = typed("appraise", "show", *appraisal).out
    assert "mean 75.00  trimmed mean —  spread 7.07  (2 people count)" in lines
    assert "Scores change no level." in lines


def test_who_left_something_out_has_no_total(typed, appraisal):
    told = typed("appraise", "score", *appraisal, *SCORES, "--json").data
    assert (told["mean"], told["scorers"][0]["not_scored"]) == (None, ["surroundings"])
    assert "no total: 1 criterion is not scored" in typed("appraise", "show", *appraisal).out


def test_evidence_and_reason_are_kept(typed, works, appraisal):
    folder, code = appraisal
    paper = typed("add", folder, "--site", works[1], "--kind", "document", "--json").data["code"]
    typed(
        "appraise",
        "score",
        folder,
        code,
        "historic=9",
        "--evidence",
        f"historic={paper}",
        "--reason",
        "historic=1938年内迁",
    )
    (line,) = typed("show", folder, code, "--json").data["details"]["score"]
    assert (line["evidence"], line["reason"]) == ([paper], "1938年内迁")


@pytest.mark.parametrize(
    ("mark", "key"),
    [
        ("historic=11", "score_out_of_range"),
        ("historic", "not_a_score"),
        ("histori=1", "unknown_criterion"),
        ("historic=好", "bad_value"),
    ],
)
def test_what_is_no_score_is_refused(typed, appraisal, mark, key):
    done = typed("appraise", "score", *appraisal, mark, "--json")
    assert (done.code, done.data["error"]["key"]) == (1, key)


def test_sites_are_compared(typed, appraisal):
    typed("appraise", "score", *appraisal, *SCORES, "surroundings=na")
    told = typed("appraise", "compare", appraisal[0], "--json").data
    assert [one["mean"] for one in told["compared"]] == [80]
    assert told["left_out"] == []
    typed("appraise", "score", *appraisal, "historic=")
    lines = typed("appraise", "compare", appraisal[0]).out
    assert f"Not compared (another set, or no total): {appraisal[1]}" in lines
