from __future__ import annotations

from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import Names, whole, write
from archive_app.domain.entries import Entry, Value


def saved(archive: Archive, entry: Entry, **values: Value) -> Entry:
    """Save some values of an entry and return it as it is read."""
    with archive.operation(archive.step("describe")) as tables:
        kind = archive.kinds[entry.kind]
        write(tables, kind, replace(entry, values=values), archive.vocabularies)
    with archive.store.reading() as tables:
        now = tables.entries.get(entry.id)
        assert now
        return whole(tables, archive.kinds, [now])[0]


def altered(archive: Archive) -> set[str]:
    with archive.store.reading() as tables:
        last = tables.journal.position()[0]
        return {row.table for row in tables.journal.of_operation(last)}


def test_links_and_title_are_values_like_any_other(archive: Archive, site: Entry):
    values: dict[str, Value] = {
        "name": "重庆钢铁厂",
        "condition": "condition/poor",
        "causes": ["causes/flood", "causes/fire"],
        "remarks": "锈蚀",
    }
    now = saved(archive, site, **values)
    assert dict(now.values) == values
    assert now.title == "重庆钢铁厂"


def test_what_points_is_a_row_and_never_json(archive: Archive, site: Entry):
    saved(archive, site, condition="condition/poor", remarks="锈蚀")
    with archive.store.reading() as tables:
        bare = tables.entries.get(site.id)
        [link] = tables.links.of([site.id])
    assert bare
    assert dict(bare.values) == {"remarks": "锈蚀"}
    assert (link.target, link.is_term) == ("condition/poor", True)


def test_saving_writes_only_what_is_different(archive: Archive, site: Entry):
    saved(archive, site, name="甲", condition="condition/poor", causes=["causes/flood"])
    saved(archive, site, name="乙", condition="condition/poor", causes=["causes/flood"])
    assert altered(archive) == {"entry"}
    saved(archive, site, name="乙", condition="condition/good", causes=["causes/flood"])
    assert "entry" not in altered(archive)


def test_the_order_of_a_list_is_kept(archive: Archive, site: Entry):
    for causes in (["causes/fire", "causes/flood"], ["causes/flood", "causes/fire"]):
        assert saved(archive, site, causes=causes).values["causes"] == causes  # type: ignore[arg-type]


def test_values_are_shown_in_both_languages(archive: Archive, site: Entry):
    now = saved(archive, site, condition="condition/poor", causes=["causes/flood", "causes/fire"])
    kind = archive.kinds["site"]
    with archive.store.reading() as tables:
        names = Names(tables, archive.kinds, [now])
    shown = names.all_shown(kind, now)
    assert (shown["condition"], shown["causes"]) == ("差", "水灾、火灾")
    english = names.all_shown(kind, now, "en")
    assert english["condition"] != "差"
    assert english["causes"] == "Flood; Fire"
    assert list(shown) == [field.id for field in kind.fields if field.id in shown]
