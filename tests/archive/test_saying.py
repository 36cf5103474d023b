from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, entry_of
from archive_app.archive.programme.designating import designate
from archive_app.archive.saying import Pointers, Saying
from archive_app.domain.entries import Entry, Link
from archive_app.domain.identifiers import new_id


def test_what_is_said_is_one_listing_in_force_without_a_document(
    archive: Archive, site: Entry
) -> None:
    with archive.operation(archive.step("change")) as tables:
        saying = Saying(tables, archive.vocabularies, {})
        saying.record(site, "registers/china_list")
        saying.save()
        (made,) = tables.entries.of_kinds(["designation"])
    told = entry_of(archive, made.id).values
    assert (told["register"], told["targets"]) == ("registers/china_list", [site.id])
    assert told["designation_state"] == "designation_state/designated"
    assert made.title == site.title


def test_another_word_changes_the_listing_that_there_is_and_drops_the_rest(
    archive: Archive, site: Entry
) -> None:
    for word in ("china_list", "mine_park"):
        designate(archive, [site.code], word)
    with archive.operation(archive.step("change")) as tables:
        own = tables.listings.within([site.id])
        saying = Saying(tables, archive.vocabularies, {site.id: own})
        saying.record(site, "registers/time_honoured", own)
        saying.save()
    with archive.store.reading() as tables:
        assert [one.register for one in tables.listings.within([site.id])] == [
            "registers/time_honoured"
        ]


def test_links_are_changed_together(archive: Archive) -> None:
    site = add(archive, kind="site", set_=[assignment("name=甲"), assignment("condition=poor")])
    with archive.operation(archive.step("change")) as tables:
        (held,) = [one for one in tables.links.of([site.id]) if one.field == "condition"]
        links = Pointers(tables, archive.vocabularies)
        links.point(site.id, "condition", "condition/good", held)
        links.add(Link(new_id(), site.id, "period", "period/beginning", is_term=True))
        links.drop([])
        links.save()
    assert entry_of(archive, site.id).values["condition"] == "condition/good"
