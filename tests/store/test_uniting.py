from __future__ import annotations

import pytest

from archive_app.domain.entries import Entry, Link
from archive_app.domain.journal import Kept
from archive_app.domain.steps import Step
from archive_app.store.store import Store
from tests.store.conftest import added

Row = tuple[str, str, str]


def point(store: Store, *links: Link) -> None:
    with store.operation(Step("link", "王工")) as tables:
        for link in links:
            tables.links.point(link.source, link.field, [link])


def united(store: Store, keep: str, other: str) -> Step:
    step = Step("unite", "王工")
    with store.operation(step) as tables:
        tables.uniting.links(keep, other)
        tables.uniting.below(keep, other)
        tables.links.point(other, "united_into", [Link("u", other, "united_into", keep)])
        tables.entries.remove(other, step.id)
    return step


def links(store: Store) -> set[Row]:
    with store.reading() as tables:
        return {(link.source, link.target, link.note) for link in tables.links.all()}


@pytest.fixture
def twins(store: Store) -> tuple[Entry, Entry]:
    """Give two sites."""
    return added(store, kind="site"), added(store, kind="site")


def test_all_that_points_at_the_other_points_at_the_kept_one(
    store: Store, site: Entry, twins: tuple[Entry, Entry]
):
    keep, other = (twin.id for twin in twins)
    point(store, Link("l", site.id, "owner", other, note="业主"))
    united(store, keep, other)
    assert links(store) == {(site.id, keep, "业主"), (other, keep, "")}


def test_two_links_that_would_say_the_same_become_one_with_its_role(
    store: Store, site: Entry, twins: tuple[Entry, Entry]
):
    keep, other = (twin.id for twin in twins)
    with store.operation(Step("link", "王工")) as tables:
        both = [
            Link("k", site.id, "owner", keep),
            Link("o", site.id, "owner", other, note="业主"),
        ]
        tables.links.point(site.id, "owner", both)
    point(store, Link("self", keep, "owner", other))
    united(store, keep, other)
    assert links(store) == {(site.id, keep, "业主"), (other, keep, "")}


def test_a_journal_of_it_leads_exactly_back(store: Store, twins: tuple[Entry, Entry]):
    keep, other = (twin.id for twin in twins)
    record = added(store, kind="building", site=other)
    point(store, Link("l", record.id, "owner", other, note="业主"))
    before = links(store)
    step = united(store, keep, other)
    with store.reading() as tables:
        assert tables.entries.some([record.id])[record.id].site == keep
        assert tables.uniting.into(other) == keep
        assert tables.uniting.into(keep) == ""
        assert tables.uniting.codes([keep, other]) == {keep: [twins[1].code]}
        assert keep in tables.journal.altered_since(tables.journal.position()[0] - 1)
        [operation] = tables.journal.of_step(step.id)
    kept: list[Kept]
    with store.operation(Step("undo", "王工", undoes=step.id)) as tables:
        _, kept = tables.undoing.take_back(operation.seq)
    assert (kept, links(store)) == ([], before)
    with store.reading() as tables:
        assert tables.entries.some([record.id])[record.id].site == other
        assert tables.uniting.into(other) == ""
