from __future__ import annotations

import pytest

from archive_app.domain.hits import EVERYTHING, Choice, Narrowing, Question


def test_a_narrowing_that_asks_for_nothing_is_none():
    assert not EVERYTHING
    assert not Narrowing(but=("take_in",))


@pytest.mark.parametrize(
    "narrowing",
    [
        Narrowing(choices=(Choice(("condition/poor",)),)),
        Narrowing(person="王工"),
        Narrowing(members=()),
    ],
)
def test_a_choice_or_a_person_narrows(narrowing: Narrowing):
    assert narrowing


def test_a_question_tells_every_facet_that_narrows_it_with_its_values():
    chosen = (("condition", "condition/poor"), ("condition", "condition/bad"))
    asked = Question("高炉", kind="drawing", chosen=chosen)
    assert asked.narrowed() == {
        "kind": ("drawing",),
        "condition": ("condition/poor", "condition/bad"),
    }
    assert Question("高炉").narrowed() == {}
