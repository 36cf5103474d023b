from __future__ import annotations

from archive_app.domain.entries import Entry, Link, Term
from archive_app.domain.steps import Step
from archive_app.store.store import Store

BRICK, STONE = (
    Term("structure/brick", "structure", "砖", "Brick"),
    Term("structure/s", "structure", "石", ""),
)


def put(store: Store, *terms: Term) -> None:
    with store.operation(Step("term_add", "王工")) as tables:
        for term in terms:
            tables.terms.put(term)


def test_a_copy_that_is_only_in_use_is_no_term_of_the_archives_own(store: Store):
    with store.operation(Step("describe", "王工")) as tables:
        tables.links.need([BRICK])
    put(store, STONE)
    with store.reading() as tables:
        assert tables.terms.own() == [STONE]
        assert tables.links.terms().keys() == {BRICK.id, STONE.id}


def test_what_is_put_again_has_the_new_name(store: Store):
    put(store, BRICK)
    put(store, Term(BRICK.id, "structure", "青砖", "Grey brick"))
    with store.reading() as tables:
        assert [term.zh for term in tables.terms.own()] == ["青砖"]


def test_entries_have_the_kept_term_once(store: Store, site: Entry):
    with store.operation(Step("describe", "王工")) as tables:
        tables.links.need([BRICK, STONE])
        links = [
            Link(term.id, site.id, "structure", term.id, is_term=True) for term in (BRICK, STONE)
        ]
        tables.links.point(site.id, "structure", links)
        tables.links.point(
            site.id, "material", [Link("m", site.id, "material", STONE.id, is_term=True)]
        )
    with store.operation(Step("term_unite", "王工")) as tables:
        tables.terms.unite(BRICK.id, [STONE.id])
    with store.reading() as tables:
        told = {(link.field, link.target) for link in tables.links.all()}
        assert told == {("structure", BRICK.id), ("material", BRICK.id)}
        assert [(term.id, term.united_into) for term in tables.terms.own()] == [
            (STONE.id, BRICK.id)
        ]


def test_the_operation_says_whether_own_terms_changed(store: Store):
    heard = []
    store.heard = lambda changes: heard.append(changes.terms)
    with store.operation(Step("describe", "王工")) as tables:
        tables.links.need([BRICK])
    put(store, STONE)
    put(store, BRICK)
    assert heard == [False, True, True]
