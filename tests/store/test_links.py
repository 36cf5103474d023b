from __future__ import annotations

import pytest

from archive_app.domain.entries import Entry, Link, Term
from archive_app.domain.steps import Step
from archive_app.store.engine import driver
from archive_app.store.store import Store
from tests.store.conftest import added

POOR = Term("condition/poor", "condition", "差", "poor")


def point(store: Store, source: str, field: str, *links: Link) -> None:
    with store.operation(Step("describe", "王工")) as tables:
        tables.links.need([POOR])
        tables.links.point(source, field, links)


def test_a_field_points_at_just_what_it_is_told(store: Store, site: Entry):
    one, two = added(store, kind="agent"), added(store, kind="agent")
    first, second = (Link(each.id, site.id, "owner", each.id) for each in (one, two))
    point(store, site.id, "owner", first, second)
    point(store, site.id, "owner", second)
    with store.reading() as tables:
        assert list(tables.links.of([site.id])) == [second]
        assert tables.links.to(two.id) == [second]
        assert tables.links.to(one.id) == []


def test_what_stays_is_not_written_again(store: Store, site: Entry):
    agent = added(store, kind="agent")
    link = Link("l", site.id, "owner", agent.id, since="1938")
    point(store, site.id, "owner", link)
    with store.reading() as tables:
        before = tables.journal.position()
    point(store, site.id, "owner", link)
    with store.reading() as tables:
        assert tables.journal.position() == before


def test_a_term_comes_with_its_first_use_and_stays_as_it_is(store: Store, site: Entry):
    point(store, site.id, "condition", Link("l", site.id, "condition", POOR.id, is_term=True))
    with store.operation(Step("describe", "王工")) as tables:
        tables.links.need([Term(POOR.id, "condition", "另一个名字", "")])
    with store.reading() as tables:
        assert tables.links.terms() == {POOR.id: POOR}
        assert tables.links.terms([]) == {}
        assert [link.is_term for link in tables.links.all()] == [True]


def test_no_link_leads_nowhere(store: Store, site: Entry):
    with pytest.raises(driver.IntegrityError):
        point(store, site.id, "owner", Link("l", site.id, "owner", "nobody"))


def test_links_change_their_place_and_their_years(store: Store, site: Entry):
    agent = added(store, kind="agent")
    point(store, site.id, "owner", Link("l", site.id, "owner", agent.id))
    dated = Link("l", site.id, "owner", agent.id, position=1, since="1938", until="1949", note="?")
    point(store, site.id, "owner", dated)
    with store.reading() as tables:
        assert list(tables.links.of([site.id])) == [dated]


def test_links_that_point_at_any_of_some_entries_are_found(store: Store, site: Entry):
    one, two = added(store, kind="agent"), added(store, kind="agent")
    owner, user = Link("o", site.id, "owner", one.id), Link("u", site.id, "user", two.id)
    point(store, site.id, "owner", owner)
    point(store, site.id, "user", user)
    with store.reading() as tables:
        assert tables.links.to_all([one.id, two.id, "nobody"], "owner") == [owner]
        assert tables.links.to_all([], "owner") == []


def test_what_points_at_a_vocabulary_is_told_with_its_terms(store: Store, site: Entry):
    point(store, site.id, "condition", Link("l", site.id, "condition", POOR.id, is_term=True))
    with store.reading() as tables:
        assert tables.links.sources("condition") == [(site.id, POOR.id)]
        assert tables.links.sources("cond") == []
