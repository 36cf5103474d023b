from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.checking import decide
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change
from archive_app.archive.programme.figures.completeness import BANDS, Completeness, completeness
from archive_app.archive.programme.figures.numbers import figures, sites_of
from archive_app.domain.entries import Entry


def asked(archive: Archive, kind: str) -> list[str]:
    return [one.id for one in archive.kinds[kind].fields if one.required != "never"]


def test_a_site_and_its_records_are_counted_together(archive: Archive, site: Entry) -> None:
    (bare,) = completeness(archive)
    assert (bare.asked, bare.given) == (len(asked(archive, "site")), 1)
    hall = add(archive, kind="building", site=site.id, set_=[assignment("title=厂房")])
    decide(archive, "submit", [hall.code])
    decide(archive, "approve", [hall.code])
    (told,) = completeness(archive)
    assert told.asked == bare.asked + len(asked(archive, "building"))
    assert (told.given, told.records, told.checked) == (2, 1, 1)


def test_groups_and_the_trash_are_not_asked(archive: Archive) -> None:
    add(archive, kind="site_group", set_=[assignment("name=片区")])
    assert completeness(archive) == []


def test_only_what_lacks_nothing_is_whole() -> None:
    shares = {given: Completeness("s", 200, given, 0, 0).band for given in (0, 99, 100, 160, 199)}
    assert list(shares.values()) == ["less", "less", "half", "most", "most"]
    assert Completeness("s", 200, 200, 0, 0).band == "whole"
    assert Completeness("s", 0, 0, 0, 0).hundredths == 100


def test_sites_are_counted_by_their_band_and_listed(archive: Archive, site: Entry) -> None:
    change(archive, site.id, [assignment("introduction=建于1938年")])
    (cell,) = figures(archive, ["completeness"]).cells
    assert cell.values[0] in dict(BANDS)
    assert sites_of(archive, [("completeness", cell.keys[0])]) == [site.id]
