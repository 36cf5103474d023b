from __future__ import annotations

from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of
from archive_app.archive.entries.wholesale import write_all
from archive_app.domain.entries import Entry, Value


def given(archive: Archive, entry: Entry, values: dict[str, Value]) -> Entry:
    """Give an entry just these values, as a batch does."""
    with archive.operation(archive.step("batch", count=1)) as tables:
        pair = (entry, replace(entry, values=values))
        write_all(tables, archive.kinds, [pair], archive.vocabularies)
    return entry_of(archive, entry.id)


def test_many_are_saved_as_one_would_be(archive: Archive, site: Entry):
    said = ("name=重庆钢铁厂", "condition=差", "causes=水灾", "causes=火灾", "remarks=迁建")
    other = add(archive, kind="site")
    change(archive, other.code, [*map(assignment, said)])
    wanted = entry_of(archive, other.code)
    after = given(archive, site, dict(wanted.values))
    assert (after.title, after.values) == (wanted.title, wanted.values)
    with archive.store.reading() as tables:
        one, two = (list(tables.links.of([entry])) for entry in (site.id, other.id))
        told = [(link.field, link.target, link.is_term, link.position) for link in one]
        assert told == [(link.field, link.target, link.is_term, link.position) for link in two]


def test_a_link_that_stays_is_the_same_row_in_its_new_place(archive: Archive, site: Entry):
    first = given(archive, site, {"causes": ["causes/flood", "causes/fire"]})
    with archive.store.reading() as tables:
        ids = {link.target: link.id for link in tables.links.of([site.id])}
    after = given(archive, first, {"causes": ["causes/fire"]})
    assert after.values == {"causes": ["causes/fire"]}
    with archive.store.reading() as tables:
        [link] = tables.links.of([site.id])
    assert (link.id, link.position) == (ids["causes/fire"], 0)


def test_what_is_no_longer_said_is_gone(archive: Archive, site: Entry):
    full = given(archive, site, {"name": "重钢", "condition": "condition/poor", "remarks": "一"})
    assert given(archive, full, {}).values == {}
