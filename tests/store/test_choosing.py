from __future__ import annotations

import pytest

from archive_app.domain.entries import Entry, Link, Term
from archive_app.domain.hits import Choice, Narrowing
from archive_app.domain.identifiers import new_id
from archive_app.domain.steps import Step
from archive_app.store import choosing
from archive_app.store.store import Store
from tests.store.conftest import added

RECORDS = ("building", "drawing")
DRAFT = Choice(("state/draft",), "state", RECORDS)
CHECKED = Choice(("state/checked",), "state")
GOOD = Choice(("condition/good",))


@pytest.fixture
def entries(store: Store, site: Entry) -> list[Entry]:
    """A building that says nothing, one that is checked, a good drawing as a draft; one removed."""
    made = [
        added(store, site=site.id, kind=kind)
        for kind in ("building", "building", "drawing", "drawing")
    ]
    said = [(1, "state/checked"), (2, "state/draft"), (2, "condition/good"), (3, "state/checked")]
    with store.operation(Step("describe", "王工")) as tables:
        for place, term in said:
            field = term.partition("/")[0]
            tables.links.need([Term(term, field, term, term)])
            link = Link(new_id(), made[place].id, field, term, is_term=True)
            tables.links.change([], [link])
    step = Step("remove", "王工")
    with store.operation(step) as tables:
        tables.entries.remove(made[3].id, step.id)
    return made


@pytest.mark.parametrize(
    ("choices", "places"),
    [
        ((DRAFT,), [0, 2]),
        ((CHECKED,), [1]),
        ((DRAFT, GOOD), [2]),
        ((CHECKED, GOOD), []),
    ],
)
def test_sets_choose_what_sqlite_would(
    store: Store, entries: list[Entry], choices: tuple[Choice, ...], places: list[int]
):
    narrowing = Narrowing(choices=choices)
    with store.reading() as tables:
        chosen = choosing.Choosing(tables._connection, narrowing)
        found = list(chosen.among(tables.entries.ids(narrowing=chosen.rest)))
        assert found == [entries[place].id for place in places]
        assert found == tables.entries.ids(narrowing=narrowing)
        assert chosen.counts() == tables.entries.counts(narrowing=narrowing)


def test_few_entries_are_looked_up_one_by_one(
    store: Store, entries: list[Entry], monkeypatch: pytest.MonkeyPatch
):
    with store.reading() as tables:
        assert tables.choosing(Narrowing()) is None
        assert tables.choosing(Narrowing(choices=(CHECKED,))) is None
        assert tables.choosing(Narrowing(choices=(DRAFT,))) is not None
        monkeypatch.setattr(choosing, "MANY", 1)
        assert tables.choosing(Narrowing(choices=(CHECKED,))) is not None
