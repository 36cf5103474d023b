from __future__ import annotations

import pytest

from archive_app.domain.hits import EVERYTHING, Choice, Narrowing


def test_a_narrowing_that_asks_for_nothing_is_none():
    assert not EVERYTHING
    assert not Narrowing(but=("take_in",))


@pytest.mark.parametrize(
    "narrowing", [Narrowing(choices=(Choice(("condition/poor",)),)), Narrowing(person="王工")]
)
def test_a_choice_or_a_person_narrows(narrowing: Narrowing):
    assert narrowing
