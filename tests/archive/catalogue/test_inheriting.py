"""A new entry may have from what it stands in what its kind declares, and has nothing unasked."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.inheriting import proposals, unsaid
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, entry_of
from archive_app.domain.entries import Entry


def _add(archive: Archive, kind: str, *said: str, site: str = "", parent: str = "") -> Entry:
    assignments = [assignment(one) for one in said]
    return add(archive, kind=kind, site=site, parent=parent, set_=assignments)


def test_what_the_site_says_is_proposed_in_words_with_where_it_is_from(
    archive: Archive, site: Entry
) -> None:
    change(archive, site.id, [assignment("ownership=国家所有"), assignment("rights=归重钢集团")])
    found = proposals(archive, archive.kinds["building"], site=site.code)
    assert [(one.field.id, one.shown, one.holder.id) for one in found.values()] == [
        ("ownership", "国家所有", site.id)
    ]
    assert found["ownership"].kind.id == "site"
    assert "rights" in proposals(archive, archive.kinds["drawing"], site=site.code)


def test_the_nearest_entry_above_is_asked_first(archive: Archive, site: Entry) -> None:
    change(archive, site.id, [assignment("ownership=国家所有"), assignment("place_precision=省")])
    hall = _add(archive, "building", "title=车间", "ownership=集体所有", site=site.id)
    found = proposals(archive, archive.kinds["artefact"], parent=hall.code)
    assert found["ownership"].holder.id == hall.id
    assert found["place_precision"].holder.id == site.id


def test_a_detail_asks_what_it_belongs_to(archive: Archive, site: Entry) -> None:
    change(archive, site.id, [assignment("survey_date=2024-05-01")])
    found = proposals(archive, archive.kinds["survey_point"], parent=site.id)
    assert found["measured"].shown == "2024-05-01"


def test_several_values_do_not_go_where_there_is_room_for_one(
    archive: Archive, site: Entry
) -> None:
    _add(archive, "agent", "name=重钢")
    _add(archive, "agent", "name=渝富")
    change(archive, site.id, [assignment("owner=重钢"), assignment("owner=渝富")])
    several = proposals(archive, archive.kinds["ownership"], parent=site.id)["owner"]
    assert isinstance(several.value, list)
    assert several.shown == "重钢、渝富"


def test_a_site_and_an_agent_stand_in_nothing(archive: Archive) -> None:
    assert proposals(archive, archive.kinds["site"]) == {}
    assert proposals(archive, archive.kinds["agent"]) == {}


def test_nothing_is_kept_that_nobody_asked_for(archive: Archive, site: Entry) -> None:
    change(archive, site.id, [assignment("ownership=国家所有")])
    hall = _add(archive, "building", "title=车间", site=site.id)
    assert "ownership" not in entry_of(archive, hall.id).values


def test_what_is_said_goes_before_what_is_inherited(archive: Archive, site: Entry) -> None:
    change(archive, site.id, [assignment("ownership=国家所有"), assignment("open_to_visitors=是")])
    found = proposals(archive, archive.kinds["building"], site=site.id)
    left = unsaid(found, [assignment("所有权=集体所有")])
    assert [one.field.id for one in left] == ["open_to_visitors"]
    hall = add(archive, kind="building", site=site.id, set_=left[0].assignments())
    assert hall.values["open_to_visitors"] is True


def test_a_proposal_is_said_as_a_person_would_say_it(archive: Archive, site: Entry) -> None:
    for owner in ("重钢", "渝富"):
        _add(archive, "agent", f"name={owner}")
    change(archive, site.id, [assignment("owner=重钢"), assignment("owner=渝富")])
    one = proposals(archive, archive.kinds["ownership"], parent=site.id)["owner"]
    row = add(archive, kind="ownership", parent=site.id, set_=one.assignments())
    assert row.values["owner"] == one.value
