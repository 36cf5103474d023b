"""A state follows another only where a course says so, and a decision is signed."""

from __future__ import annotations

import pytest

from archive_app.archive.entries.rules import courses
from archive_app.datafiles import shipped
from archive_app.domain.courses import Course, read_courses
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.vocabularies import read_vocabulary
from archive_app.wording import LANGUAGES, explain, keys

SIGNED: dict[str, Value] = {
    "title": "高炉",
    "checking_state": "checking_state/checked",
    "checked_by": "李工",
}


@pytest.fixture
def survey() -> Course:
    return courses()["survey"]


@pytest.fixture
def checking() -> Course:
    return courses()["checking"]


def test_every_state_is_a_term_and_says_what_is_possible_next() -> None:
    for course in courses().values():
        name = f"{course.field}.toml"
        text = (shipped("db") / "vocabularies" / name).read_text("utf-8")
        assert {term.id for term in read_vocabulary(name, text)} == set(course.states)
        for term, state in course.states.items():
            assert f"fault.after_{term.partition('/')[2]}" in keys()
            assert {f"fault.needs_{needed}" for needed in state.needs} <= keys()
            assert set(state.next) <= set(course.states)


def test_a_site_that_says_nothing_is_a_lead(survey: Course) -> None:
    assert survey.state({}).term == "survey_state/lead"


def test_a_lead_is_not_registered_at_once(survey: Course) -> None:
    with pytest.raises(Refused) as told:
        survey.edited("A-0001", {}, {"survey_state": "survey_state/registered"})
    assert told.value.key == "not_from_here"
    for language in LANGUAGES:
        assert "not_listed" in explain(told.value, language)


def test_whoever_does_not_list_a_site_says_why(survey: Course) -> None:
    after = {"survey_state": "survey_state/not_listed"}
    with pytest.raises(Refused) as told:
        survey.edited("A-0001", {}, after)
    assert told.value.key == "state_needs"
    assert "state_reason" in explain(told.value, "zh")
    assert survey.edited("A-0001", {}, {**after, "state_reason": "已拆除"})


def test_a_new_entry_may_begin_where_an_old_list_left_it(survey: Course) -> None:
    registered: dict[str, Value] = {"survey_state": "survey_state/registered"}
    assert survey.edited("A-0001", None, registered) == registered


def test_a_state_that_only_the_archive_knows_leads_to_any_other(survey: Course) -> None:
    lost: dict[str, Value] = {"survey_state": "survey_state/lost"}
    assert survey.edited("A-0001", lost, {"survey_state": "survey_state/surveyed"})


def test_editing_what_is_checked_makes_it_wait_again(checking: Course) -> None:
    edited = checking.edited("A-0002", SIGNED, {**SIGNED, "title": "一号高炉"})
    assert edited == {"title": "一号高炉", "checking_state": "checking_state/submitted"}


def test_saving_what_is_checked_unchanged_leaves_it_checked(checking: Course) -> None:
    assert checking.edited("A-0002", SIGNED, dict(SIGNED)) == SIGNED


@pytest.mark.parametrize("field", ["checking_state", "checked_by", "checked_on", "opinion"])
def test_nobody_writes_a_decision_by_hand(checking: Course, field: str) -> None:
    for before in (None, {}, SIGNED):
        with pytest.raises(Refused) as told:
            checking.edited("A-0002", before, {**(before or {}), field: "李总工"})
        assert told.value.key == "only_by_verb"


def test_a_move_takes_its_signature_and_drops_the_last_one(checking: Course) -> None:
    moved = checking.moved("A-0002", SIGNED, "checking_state/returned", {"opinion": "缺比例"})
    assert moved == {
        "title": "高炉",
        "checking_state": "checking_state/returned",
        "opinion": "缺比例",
    }
    with pytest.raises(Refused) as told:
        checking.moved("A-0002", moved, "checking_state/checked", {})
    assert told.value.details["why"] == "after_returned"


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ('id = "x"\nfield = "x"\nfirst = "b"\n[states]\na = {next = []}', 3, "unknown"),
        ('id = "x"\nfield = "x"\nfirst = "a"\n[states]\na = {next = ["b"]}', 5, "unknown"),
        ('id = "x"\nfield = "x"\nfirst = "a"\n[states]\na = {edited = "b"}', 5, "unknown"),
        ('id = "x"\nfield = "x"', 1, "missing"),
    ],
)
def test_a_faulty_course_is_named_with_its_line(text: str, line: int, why: str) -> None:
    with pytest.raises(Refused) as told:
        read_courses([("x.toml", text)])
    assert (told.value.key, told.value.details["why"]) == ("faulty_course", why)
    assert told.value.details["line"] == line
