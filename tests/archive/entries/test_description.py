from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment, assignment
from archive_app.archive.entries.description import (
    add,
    change,
    describe,
    draft_of,
    drop_draft,
    entry_of,
    put_back,
    remove,
    save_draft,
)
from archive_app.domain.claims import claimed
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError, Refused


def says(*texts: str) -> list[Assignment]:
    return [assignment(text) for text in texts]


def refused(told: pytest.ExceptionInfo[Refused]) -> tuple[str, tuple[str, ...]]:
    return told.value.key, told.value.nearest


def test_a_site_is_added_with_what_is_known_of_it(archive: Archive):
    site = add(
        archive,
        kind="site",
        set_=says(
            "name=重庆钢铁厂旧址",
            "other_names=重钢",
            "other_names=第二十九兵工厂",
            "division=500104",
            "founded=1938",
            "place=29.4828,106.4789 CGCS2000",
        ),
    )
    assert site.title == "重庆钢铁厂旧址"
    assert site.site == site.id
    assert site.values["other_names"] == ["重钢", "第二十九兵工厂"]
    assert site.values["division"] == ["divisions/500104"]
    [founded] = claimed(site.values["founded"])
    assert founded["earliest"] == "1938-01-01"  # type: ignore[index, call-overload]
    assert entry_of(archive, "a-1") == site


def test_a_list_grows_and_shrinks(archive: Archive, site: Entry):
    changed = change(archive, site.code, says("other_names+=一〇一厂", "other_names-=重钢"))
    assert changed.values["other_names"] == ["一〇一厂"]
    assert "other_names" not in change(archive, site.code, says("other_names=")).values


def test_setting_a_list_anew_forgets_the_old_one(archive: Archive, site: Entry):
    changed = change(archive, site.code, says("other_names=甲", "other_names=乙"))
    assert changed.values["other_names"] == ["甲", "乙"]


def test_a_single_value_is_not_a_list(archive: Archive, site: Entry):
    for texts in (("name=甲", "name=乙"), ("name+=甲",)):
        with pytest.raises(Refused) as told:
            change(archive, site.code, says(*texts))
        assert told.value.key == "one_value"


def test_a_wrong_name_brings_the_nearest_right_one(archive: Archive, site: Entry):
    with pytest.raises(Refused) as told:
        change(archive, site.code, says("adress=李子林路"))
    assert (told.value.key, told.value.nearest[0]) == ("unknown_field", "address")
    with pytest.raises(Refused) as told:
        add(archive, kind="photgraph", site=site.code)
    assert refused(told) == ("unknown_kind", ("photograph",))
    with pytest.raises(Refused) as told:
        change(archive, "A-0091", says("name=x"))
    assert refused(told) == ("unknown_entry", ("A-0001",))
    with pytest.raises(Refused) as told:
        change(archive, site.code, says("condition=很差"))
    assert told.value.key == "unknown_term"
    assert "差" in told.value.nearest


def test_a_refused_value_leaves_the_entry_as_it_was(archive: Archive, site: Entry):
    with pytest.raises(ArchiveError):
        change(archive, site.code, says("address=李子林路", "founded=昨天"))
    assert entry_of(archive, site.code) == site


def test_an_agent_is_pointed_at_by_code_or_by_name(archive: Archive, site: Entry):
    agent = add(archive, kind="agent", set_=says("name=黑色冶金设计院"))
    record = add(archive, kind="drawing", site=site.code, set_=says("responsible=黑色冶金设计院"))
    assert agent.site == ""
    assert record.values["responsible"] == [agent.id]
    with pytest.raises(Refused) as told:
        change(archive, record.code, says("responsible+=黑色冶金设计所"))
    assert refused(told) == ("unknown_entry", ("黑色冶金设计院",))
    add(archive, kind="agent", set_=says("name=黑色冶金设计院"))
    with pytest.raises(Refused) as told:
        change(archive, record.code, says("responsible=黑色冶金设计院"))
    assert told.value.key == "ambiguous_entry"


def test_records_form_a_tree(archive: Archive, site: Entry):
    hall = add(archive, kind="building", site=site.code, set_=says("title=轧钢厂房"))
    machine = add(archive, kind="equipment", parent=hall.code)
    assert (hall.parent, machine.parent, machine.site) == ("", hall.id, site.id)
    assert add(archive, kind="building", parent=site.code).parent == ""


def test_nothing_stands_where_it_cannot(archive: Archive, site: Entry):
    with pytest.raises(Refused) as told:
        add(archive, kind="drawing")
    assert told.value.key == "site_needed"
    drawing = add(archive, kind="drawing", site=site.code)
    with pytest.raises(Refused) as told:
        add(archive, kind="building", parent=drawing.code)
    assert told.value.key == "wrong_parent"
    other = add(archive, kind="site")
    with pytest.raises(Refused) as told:
        add(archive, kind="drawing", site=other.code, parent=drawing.code)
    assert told.value.key == "parent_elsewhere"


def test_an_archival_number_names_one_entry(archive: Archive, site: Entry):
    number = says("title=甲", "reference_code=K021-KJ·1957·Y-014")
    first = add(archive, kind="drawing", site=site.code, set_=number)
    with pytest.raises(Refused) as told:
        add(archive, kind="drawing", site=site.code, set_=number)
    assert told.value.key == "reference_code_taken"
    assert told.value.details["other"] == first.code
    assert entry_of(archive, "K021-KJ•1957．Y－014") == first


def test_a_form_saves_what_it_holds(archive: Archive, site: Entry):
    saved = describe(
        archive, site.id, {"name": "重庆钢铁厂", "condition": "condition/poor", "other_names": None}
    )
    assert saved.values == {"name": "重庆钢铁厂", "condition": "condition/poor"}
    cleared = describe(archive, site.id, {"condition": None, "address": ""})
    assert cleared.values == {"name": "重庆钢铁厂"}
    with pytest.raises(Refused):
        describe(archive, site.id, {"nmae": "x"})


def test_a_draft_is_kept_until_it_is_saved(archive: Archive, site: Entry):
    save_draft(archive, site.id, {"name": "半截"})
    assert draft_of(archive, site.id) == {"name": "半截"}
    describe(archive, site.id, {"name": "整名"})
    assert draft_of(archive, site.id) is None
    save_draft(archive, site.id, {"name": "半截"})
    drop_draft(archive, site.id)
    assert draft_of(archive, site.id) is None


def test_what_is_removed_can_be_put_back(archive: Archive, site: Entry):
    record = add(archive, kind="drawing", site=site.code)
    assert remove(archive, site.code).removed
    assert entry_of(archive, record.code).removed
    assert not put_back(archive, site.code).removed
    assert not entry_of(archive, record.code).removed


def test_an_entry_is_added_with_its_files_or_not_at_all(archive: Archive, site: Entry, files: Path):
    record = add(
        archive,
        kind="document",
        site=site.code,
        files=[files / "总装图.tif", files / "厂史.txt"],
    )
    with archive.store.reading() as tables:
        names = [one.file_name for one in tables.originals.of([record.id])]
    assert names == ["总装图.tif", "厂史.txt"]
    with pytest.raises(Refused) as told:
        add(archive, kind="sound", site=site.code, files=[files / "厂史.txt"])
    assert told.value.key == "kind_does_not_take"
    (files / "empty.wav").touch()
    with pytest.raises(Refused) as told:
        add(archive, kind="sound", site=site.code, files=[files / "empty.wav"])
    assert told.value.key == "empty_file"
    with archive.store.reading() as tables:
        assert len(tables.entries.codes()) == 2
