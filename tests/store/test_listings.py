from __future__ import annotations

from pathlib import Path

from archive_app.archive.archive import create
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, remove
from archive_app.archive.programme.designating import designate


def test_what_is_in_force_is_listed_with_its_documents(tmp_path: Path) -> None:
    with create(tmp_path / "a.archive", person="王工") as archive:
        first, second = (add(archive, kind="site", set_=[assignment(f"name={n}")]) for n in "甲乙")
        both = designate(
            archive, [first.code, second.code], "china_list", given={"document": "1号"}
        )
        own = designate(archive, [first.code], "county_unit")
        designate(archive, [first.code], "mine_park", state="proposed")
        with archive.store.reading() as tables:
            listed = tables.listings.within([first.id])
        assert [(one.listing, one.register, one.documented, one.alone) for one in listed] == [
            (both.id, "registers/china_list", True, False),
            (own.id, "registers/county_unit", False, True),
        ]
        remove(archive, own.code)
        with archive.store.reading() as tables:
            assert [one.item for one in tables.listings.within([second.id])] == [second.id]
            assert len(tables.listings.within([first.id])) == 1


def test_an_operation_says_what_it_touched(tmp_path: Path) -> None:
    with create(tmp_path / "a.archive", person="王工") as archive:
        site = add(archive, kind="site", set_=[assignment("name=甲")])
        listing = designate(archive, [site.code], "china_list")
        with archive.store.operation(archive.step("change")) as tables:
            assert not tables.listings.touched()
            tables.entries.remove(listing.id, tables.listings.underway()[0])
            assert tables.listings.touched().entries == {listing.id}
        with archive.store.operation(archive.step("change")) as tables:
            tables.links.point(listing.id, "targets", [])
            touched = tables.listings.touched()
            assert (touched.listings, touched.entries) == ({listing.id}, {site.id})


def test_an_operation_says_which_registers_were_said_and_which_no_more(tmp_path: Path) -> None:
    with create(tmp_path / "a.archive", person="王工") as archive:
        site = add(archive, kind="site", set_=[assignment("name=甲")])
        for word in ("china_list", "mine_park"):
            designate(archive, [site.code], word)
        with archive.store.operation(archive.step("change")) as tables:
            held = [one for one in tables.links.of([site.id]) if one.field == "registers"]
            tables.links.point(site.id, "registers", held[:1])
            touched = tables.listings.touched()
            assert touched.taken == {site.id: {"registers/mine_park"}}
            assert (touched.added, touched.said) == ({}, frozenset())
