"""How many entries have which term is counted without reading them."""

from __future__ import annotations

import pytest

from archive_app.domain.entries import Entry, Link, Term
from archive_app.domain.hits import EVERYTHING, Choice, Narrowing
from archive_app.domain.identifiers import new_id
from archive_app.domain.steps import Step
from archive_app.store import narrowing
from archive_app.store.narrowing import condition
from archive_app.store.store import Store
from tests.store.conftest import added

DRAFT, WAITING = "state/draft", "state/waiting"
UNSAID = Narrowing((Choice((DRAFT,), "state", ("building",)),))


@pytest.fixture
def halls(store: Store) -> list[Entry]:
    """Give four buildings: a draft that says so, one that says nothing, two that wait."""
    made = [added(store, kind="building") for _ in range(4)]
    with store.operation(Step("change", "王工")) as tables:
        tables.links.need(Term(term, "state", term, "") for term in (DRAFT, WAITING))
        for entry, term in zip(made, (DRAFT, "", WAITING, WAITING), strict=True):
            if term:
                tables.links.point(
                    entry.id, "state", [Link(new_id(), entry.id, "state", term, is_term=True)]
                )
    return made


def ids(store: Store, narrowing: Narrowing) -> set[str]:
    with store.reading() as tables:
        return set(tables.entries.ids(narrowing=narrowing))


def test_nothing_is_asked_of_an_entry_that_may_be_anything() -> None:
    assert condition(EVERYTHING) == ("", [])


def test_a_choice_finds_what_points_at_one_of_its_terms(store: Store, halls: list[Entry]) -> None:
    assert ids(store, Narrowing((Choice((WAITING,)),))) == {halls[2].id, halls[3].id}
    assert ids(store, Narrowing((Choice((DRAFT, WAITING)),))) == {
        halls[place].id for place in (0, 2, 3)
    }


def test_what_says_nothing_may_count_as_well(store: Store, halls: list[Entry]) -> None:
    added(store, kind="drawing")
    assert ids(store, UNSAID) == {halls[0].id, halls[1].id}


def test_a_person_finds_what_they_changed_in_other_steps_than_some(
    store: Store, halls: list[Entry]
) -> None:
    with store.operation(Step("return", "李工")) as tables:
        tables.entries.describe(halls[0].id, "一号", {})
    with store.operation(Step("change", "李工")) as tables:
        tables.entries.describe(halls[1].id, "二号", {})
    assert ids(store, Narrowing(person="李工", but=("return",))) == {halls[1].id}
    assert ids(store, Narrowing((Choice((WAITING,)),), person="李工")) == set()


def test_only_members_are_found_and_none_of_an_empty_set(store: Store, halls: list[Entry]) -> None:
    some = (halls[2].id, halls[0].id, "nobody")
    assert ids(store, Narrowing(members=some)) == {halls[0].id, halls[2].id}
    assert ids(store, Narrowing(members=())) == set()
    assert len(ids(store, Narrowing())) == len(halls)


def test_counts_leave_out_what_is_removed(store: Store, halls: list[Entry]) -> None:
    step = Step("remove", "王工")
    with store.operation(step) as tables:
        tables.entries.remove(halls[3].id, step.id)
    with store.reading() as tables:
        everyone = [hall.id for hall in halls]
        assert tables.tallies.of_terms("state") == {DRAFT: 1, WAITING: 1}
        assert tables.tallies.of_terms("state", everyone[:1]) == {DRAFT: 1}
        assert tables.tallies.of_kinds(["building"]) == 3
        assert tables.tallies.of_kinds(["building"], everyone[:2]) == 2
        assert tables.tallies.of_narrowing(UNSAID) == 2
        assert tables.entries.counts(narrowing=UNSAID) == {"building": 2}


def test_of_what_was_removed_together_the_topmost_counts(store: Store, halls: list[Entry]) -> None:
    added(store, kind="equipment", site=halls[0].site)
    with store.operation(Step("remove", "王工")) as tables:
        for hall in halls[:2]:
            tables.entries.remove(hall.id, "one")
    with store.reading() as tables:
        assert tables.tallies.removed() == len(tables.entries.trash()) == 2


@pytest.mark.parametrize("many", [0, 100])
def test_the_years_in_which_entries_begin_are_told_the_earliest_first(
    store: Store, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(narrowing, "MANY", many)
    late = added(store, date={"earliest": "1957-01-01", "latest": "1957-12-31"}).id
    early = added(store, date={"earliest": "", "latest": "1940-12-31"}).id
    plain, other = added(store).id, added(store, date={"earliest": "1938-01-01"}).id
    with store.reading() as tables:
        told = tables.tallies.years_of([late, early, plain, "nobody"])
    assert list(told.items()) == [(early, 1940), (late, 1957)]
    assert other not in told
