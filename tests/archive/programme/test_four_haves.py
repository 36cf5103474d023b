from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.advice import advice
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.wholes import write
from archive_app.archive.programme.figures.numbers import figures
from archive_app.archive.programme.four_haves import four_haves
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.four_haves import HAVES

OUTLINE = '{"type":"Polygon","coordinates":[[[106,29],[106.1,29],[106.1,29.1],[106,29]]]}'


def have(archive: Archive, site: Entry, kind: str, *texts: str) -> Entry:
    return add(archive, kind=kind, parent=site.id, set_=[assignment(text) for text in texts])


def states(archive: Archive) -> dict[str, str]:
    (found,) = four_haves(archive)
    return {name: one.state for name, one in found.haves.items()}


def issued(archive: Archive, site: Entry, position: int, profile: str = "record-file") -> str:
    """Have an edition of a site, as the issuing of its dossier would."""
    kind = archive.kinds["edition"]
    with archive.operation(archive.step("add", kind="edition")) as tables:
        entry = new_entry(archive.kinds, kind, site, None, archive.store.next_code(tables))
        values = {"title": f"案卷{position}", "journal_position": position, "profile": profile}
        write(tables, kind, replace(entry, values=values), archive.vocabularies, decided=True)
    return entry.id


def test_a_site_without_anything_lacks_all(archive: Archive, site: Entry) -> None:
    assert set(states(archive).values()) == {"lacking"}
    (found,) = four_haves(archive, [site.code])
    assert (found.asked, found.lacking) == ((), ())


def test_words_alone_are_not_the_thing(archive: Archive, site: Entry) -> None:
    told = ["protection_area=厂区围墙以内", "sign=有碑", "management=街道办事处代管"]
    change(archive, site.code, [assignment(text) for text in told])
    have(archive, site, "protection_zone", "title=二类", "zone_sort=control")
    assert states(archive) == dict.fromkeys(HAVES, "partly") | {"record_file": "lacking"}


def test_all_four_are_there(archive: Archive, site: Entry) -> None:
    photograph = add(archive, kind="photograph", site=site.id, set_=[assignment("title=碑")])
    person = add(archive, kind="agent", set_=[assignment("name=李所长")])
    for sort in ("protection", "control"):
        texts = (f"title={sort}", f"zone_sort={sort}", f"outline={OUTLINE}", "outline_system=wgs84")
        have(archive, site, "protection_zone", *texts)
    have(archive, site, "marker", "title=碑", f"photographs={photograph.code}")
    have(archive, site, "custodian", "title=日常看护", f"custodian={person.code}")
    issued(archive, site, 99)
    newest = issued(archive, site, 100)
    (found,) = four_haves(archive)
    assert states(archive) == dict.fromkeys(HAVES, "whole")
    assert found.haves["custodian"].told == ("李所长",)
    assert found.haves["record_file"].entries == (newest,)


def test_a_yearly_report_is_no_record_file(archive: Archive, site: Entry) -> None:
    issued(archive, site, 9, "annual-report")
    assert states(archive)["record_file"] == "partly"
    issued(archive, site, 8, "某市档案馆样式")
    assert states(archive)["record_file"] == "whole"


def test_a_custodian_whose_time_is_over_is_one_no_more(archive: Archive, site: Entry) -> None:
    person = add(archive, kind="agent", set_=[assignment("name=李所长")])
    custodian = have(
        archive, site, "custodian", "title=看护", f"custodian={person.code}", "until=2019"
    )
    assert states(archive)["custodian"] == "partly"
    change(archive, custodian.code, [assignment("until=2999")])
    assert states(archive)["custodian"] == "whole"


@pytest.mark.parametrize(
    ("status", "flagged"),
    [
        ("county_unit", {"protected_area_lacking", "marker_lacking", "custodian_lacking"}),
        ("listed_point", {"marker_lacking", "custodian_lacking"}),
        ("none", set()),
    ],
)
def test_a_status_asks_for_what_the_law_does(
    archive: Archive, site: Entry, status: str, flagged: set[str]
) -> None:
    change(archive, site.code, [assignment(f"legal_status={status}")])
    keys = {one.key for one in advice(archive, site.code)}
    assert {key for key in keys if key.endswith(("_lacking", "_partly"))} == flagged
    (found,) = four_haves(archive)
    assert ("record_file" in found.lacking) is bool(flagged)


def test_sites_are_counted_by_what_they_have(archive: Archive, site: Entry) -> None:
    change(archive, site.code, [assignment("sign=有碑")])
    add(archive, kind="site", set_=[assignment("name=汉阳铁厂")])
    told = {cell.values: cell.sites for cell in figures(archive, ["marker"]).cells}
    assert told == {("partly",): 1, ("lacking",): 1}
    assert figures(archive, ["标志"]).cells[0].words == ("不全",)


def test_only_the_sites_that_are_named_are_told(archive: Archive, site: Entry) -> None:
    other = add(archive, kind="site", set_=[assignment("name=汉阳铁厂")])
    issued(archive, other, 3)
    (found,) = four_haves(archive, [other.code])
    assert (found.site.id, found.haves["record_file"].state) == (other.id, "whole")
    with pytest.raises(Refused, match="unknown_entry"):
        four_haves(archive, ["A-9999"])
