"""The terms of a question mean what the store can look for."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add
from archive_app.archive.finding.narrowing import kinds_with, narrowing
from archive_app.archive.finding.sets import make_set
from archive_app.archive.results.listing import listing
from archive_app.domain.errors import Refused
from archive_app.domain.hits import EVERYTHING, Choice, Question


def test_a_question_of_words_alone_narrows_nothing(archive: Archive) -> None:
    narrowed = narrowing(archive, Question(text="高炉", kind="drawing"))
    assert not narrowed
    assert narrowed.choices == EVERYTHING.choices


def test_terms_of_one_vocabulary_are_a_choice(archive: Archive) -> None:
    asked = ("condition/poor", "retention/ten", "condition/good")
    assert narrowing(archive, Question(terms=asked)).choices == (
        Choice(("condition/good", "condition/poor")),
        Choice(("retention/ten",)),
    )


def test_a_whole_stands_for_its_parts(archive: Archive) -> None:
    (choice,) = narrowing(archive, Question(terms=("divisions/500000",))).choices
    assert {"divisions/500000", "divisions/500104"} <= set(choice.terms)


def test_a_first_state_counts_those_that_say_nothing(archive: Archive) -> None:
    (choice,) = narrowing(archive, Question(terms=("survey_state/lead",))).choices
    assert (choice.field, choice.unsaid_of) == ("survey_state", ("site",))
    (later,) = narrowing(archive, Question(terms=("survey_state/surveyed",))).choices
    assert later.unsaid_of == ()


def test_an_unknown_term_is_refused(archive: Archive) -> None:
    with pytest.raises(Refused) as told:
        narrowing(archive, Question(terms=("condition/pore",)))
    assert told.value.key == "unknown_term"


def test_sites_are_surveyed_and_records_are_checked(archive: Archive) -> None:
    assert kinds_with(archive, "survey_state") == ("site",)
    assert "drawing" in kinds_with(archive, "checking_state")
    assert "agent" not in kinds_with(archive, "checking_state")


def test_a_group_stands_for_all_that_is_of_its_sites(archive: Archive) -> None:
    site, other = add(archive, kind="site"), add(archive, kind="site")
    drawing = add(archive, kind="drawing", site=site.id)
    inner = add(archive, kind="site_group", set_=[Assignment("members", "+=", site.code)])
    outer = add(archive, kind="site_group", set_=[Assignment("members", "+=", inner.code)])
    narrowed = narrowing(archive, Question(group=outer.code))
    assert narrowed.sites == (outer.id, inner.id, site.id)
    found = listing(archive, Question(group=outer.id)).ids
    assert set(found) == {outer.id, inner.id, site.id, drawing.id}
    assert other.id not in found


def test_what_is_no_group_is_refused(archive: Archive) -> None:
    with pytest.raises(Refused, match="not_a_group"):
        narrowing(archive, Question(group=add(archive, kind="site").id))


def test_a_figure_stands_for_the_sites_that_are_counted_in_it(archive: Archive) -> None:
    poor = add(archive, kind="site", set_=[Assignment("condition", "=", "poor")])
    other = add(archive, kind="site")
    asked = Question(figure=(("condition", "condition/poor"),))
    assert narrowing(archive, asked).members == (poor.id,)
    assert listing(archive, Question(figure=(("condition", ""),))).ids == [other.id]
    assert listing(archive, asked).counts == {"site": 1}


def test_a_figure_within_a_set_is_what_is_in_both(archive: Archive) -> None:
    poor = [add(archive, kind="site", set_=[Assignment("condition", "=", "poor")]) for _ in "甲乙"]
    chosen, _ = make_set(archive, "选", [poor[1].id, add(archive, kind="site").id])
    asked = Question(selection=chosen.id, figure=(("condition", "condition/poor"),))
    assert narrowing(archive, asked).members == (poor[1].id,)
