from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import history, redo, undo, undo_step
from archive_app.archive.catalogue.moving import move
from archive_app.archive.catalogue.repeating import duplicate
from archive_app.archive.catalogue.uniting import unite
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.batch import apply
from archive_app.archive.entries.description import add, change, entry_of, put_back, remove
from archive_app.archive.programme.designating import designate, move_on
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import QUIET

NATIONAL, COUNTY, NONE = (
    f"legal_status/{word}" for word in ("national_unit", "county_unit", "none")
)


def say(archive: Archive, entry: Entry, *texts: str) -> Entry:
    return change(archive, entry.id, [assignment(text) for text in texts])


def status(archive: Archive, entry: Entry) -> object:
    return entry_of(archive, entry.id).values.get("legal_status")


def level(archive: Archive, entry: Entry) -> object:
    return entry_of(archive, entry.id).values.get("level")


def listings(archive: Archive) -> list[Entry]:
    with archive.store.reading() as tables:
        return tables.entries.of_kinds(["designation"])


@pytest.fixture
def furnace(archive: Archive, site: Entry) -> Entry:
    return add(archive, kind="equipment", site=site.id, set_=[assignment("title=一号高炉")])


def test_a_status_that_is_said_is_a_designation_without_a_document(
    archive: Archive, site: Entry
) -> None:
    told = say(archive, site, "legal_status=county_unit")
    assert (told.values["legal_status"], level(archive, site)) == (COUNTY, "level/2")
    (listing,) = [entry_of(archive, one.id) for one in listings(archive)]
    assert listing.title == "重庆钢铁厂"
    assert listing.values["register"] == "registers/county_unit"
    assert listing.values["targets"] == [site.id]
    assert "designated_document" not in listing.values


def test_another_status_takes_the_place_of_the_one_that_was_said(
    archive: Archive, site: Entry
) -> None:
    say(archive, site, "legal_status=county_unit")
    say(archive, site, "legal_status=national_unit")
    assert len(listings(archive)) == 1
    assert (status(archive, site), level(archive, site)) == (NATIONAL, "level/1")
    say(archive, site, "legal_status=none")
    assert listings(archive) == []
    assert (status(archive, site), level(archive, site)) == (NONE, "level/3")


def test_undo_and_redo_are_exact(archive: Archive, site: Entry) -> None:
    before = entry_of(archive, site.id)
    say(archive, site, "legal_status=county_unit")
    after = entry_of(archive, site.id)
    undo(archive)
    assert entry_of(archive, site.id) == before
    assert listings(archive) == []
    redo(archive)
    assert entry_of(archive, site.id) == after
    assert len(listings(archive)) == 1


def test_undo_of_a_new_site_takes_its_designation_away(archive: Archive, site: Entry) -> None:
    made = add(
        archive, kind="site", set_=[assignment("name=天厂"), assignment("legal_status=county_unit")]
    )
    before = entry_of(archive, made.id)
    undo(archive)
    assert listings(archive) == []
    redo(archive)
    assert entry_of(archive, made.id) == before
    assert len(listings(archive)) == 1


def test_the_site_has_the_highest_of_its_parts_and_each_part_keeps_its_own(
    archive: Archive, site: Entry, furnace: Entry
) -> None:
    say(archive, site, "legal_status=county_unit")
    designate(archive, [furnace.code], "national_unit", given={"document": "国发〔2013〕13号"})
    assert (status(archive, site), status(archive, furnace)) == (NATIONAL, NATIONAL)
    hall = add(archive, kind="building", site=site.id, set_=[assignment("title=厂房")])
    assert status(archive, hall) is None


def test_what_a_document_gives_is_not_lowered_by_a_word(
    archive: Archive, site: Entry, furnace: Entry
) -> None:
    listing = designate(archive, [furnace.code], "national_unit", given={"document": "国发13号"})
    with pytest.raises(Refused, match="designated_higher"):
        say(archive, site, "legal_status=none")
    with pytest.raises(Refused, match="designated_higher"):
        say(archive, site, "legal_status=")
    move_on(archive, listing.code, state="struck_off")
    assert (status(archive, site), status(archive, furnace)) == (NONE, NONE)


def test_only_a_designation_in_force_counts(archive: Archive, site: Entry) -> None:
    listing = designate(archive, [site.code], "county_unit", state="noticed")
    assert status(archive, site) is None
    move_on(archive, listing.code, state="designated")
    assert status(archive, site) == COUNTY
    move_on(archive, listing.code, state="rechecking")
    assert status(archive, site) == COUNTY


def test_a_historic_building_alone_is_the_third_level(archive: Archive, site: Entry) -> None:
    designate(archive, [site.code], "historic_building")
    assert (status(archive, site), level(archive, site)) == (NONE, "level/3")


def test_what_goes_to_the_trash_counts_no_more(
    archive: Archive, site: Entry, furnace: Entry
) -> None:
    listing = designate(archive, [furnace.code], "national_unit")
    remove(archive, furnace.id)
    assert status(archive, site) == NONE
    put_back(archive, furnace.id)
    assert status(archive, site) == NATIONAL
    remove(archive, listing.id)
    assert (status(archive, site), status(archive, furnace)) == (NONE, NONE)


def test_a_part_takes_its_designation_to_another_site(
    archive: Archive, site: Entry, furnace: Entry
) -> None:
    other = add(archive, kind="site", set_=[assignment("name=大渡口厂区")])
    designate(archive, [furnace.code], "county_unit")
    move(archive, furnace.id, other.id)
    assert (status(archive, site), status(archive, other)) == (NONE, COUNTY)


def test_sites_that_become_one_have_the_highest_of_both(archive: Archive, site: Entry) -> None:
    other = add(archive, kind="site", set_=[assignment("name=重钢")])
    designate(archive, [site.code], "county_unit")
    designate(archive, [other.code], "national_unit")
    unite(archive, site.id, [other.id])
    assert (status(archive, site), level(archive, site)) == (NATIONAL, "level/1")


def test_a_copy_is_designated_as_nothing(archive: Archive, site: Entry) -> None:
    say(archive, site, "legal_status=county_unit")
    copy = duplicate(archive, site.id)
    assert not {"legal_status", "level"} & copy.values.keys()


def test_many_are_told_at_once_and_the_one_that_cannot_be_is_refused(
    archive: Archive, site: Entry
) -> None:
    others = [add(archive, kind="site", set_=[assignment(f"name=厂{n}")]) for n in range(3)]
    designate(archive, [site.code], "national_unit", given={"document": "国发13号"})
    ids = [site.id, *(one.id for one in others)]
    done = apply(archive, QUIET, ids, [assignment("legal_status=listed_point")])
    assert (done.changed, [one.code for one in done.refused]) == (3, [site.code])
    assert [level(archive, one) for one in others] == ["level/2"] * 3
    assert len(listings(archive)) == 4


def test_a_level_that_is_overridden_stays_and_its_reason_is_in_the_history(
    archive: Archive, site: Entry
) -> None:
    say(archive, site, "legal_status=county_unit")
    say(archive, site, "level=1", "level_reason=专家会议纪要第3号")
    designate(archive, [site.code], "provincial_unit")
    move = entry_of(archive, site.id).values
    assert (move["level"], move["level_reason"]) == ("level/1", "专家会议纪要第3号")


def test_an_older_step_that_is_taken_back_leaves_what_is_in_force(
    archive: Archive, site: Entry
) -> None:
    designate(archive, [site.code], "county_unit", given={"document": "1号"})
    older = history(archive, site.id)[0].step
    designate(archive, [site.code], "national_unit", given={"document": "2号"})
    undo_step(archive, older)
    assert (status(archive, site), level(archive, site)) == (NATIONAL, "level/1")
    assert [one.title for one in listings(archive)] == ["重庆钢铁厂"]


def registers(archive: Archive, entry: Entry) -> list[str]:
    held = entry_of(archive, entry.id).values.get("registers", [])
    return [str(one).partition("/")[2] for one in (held if isinstance(held, list) else [held])]


def test_the_registers_of_a_site_are_those_in_force_of_it_and_its_parts(
    archive: Archive, site: Entry, furnace: Entry
) -> None:
    own = designate(archive, [site.code], "china_list", state="noticed")
    listing = designate(archive, [furnace.code], "national_unit", given={"document": "1号"})
    assert registers(archive, site) == ["national_unit"]
    move_on(archive, own.id, state="已认定")
    assert registers(archive, site) == ["national_unit", "china_list"]
    move_on(archive, listing.id, state="struck_off")
    assert registers(archive, site) == ["china_list"]


def test_a_register_that_is_said_is_a_designation_without_a_document(
    archive: Archive, site: Entry
) -> None:
    say(archive, site, "registers=国家工业遗产", "registers=文物点", "protection_type=area")
    assert {one.title for one in listings(archive)} == {"重庆钢铁厂"}
    assert sorted(registers(archive, site)) == ["listed_point", "national_industrial"]
    assert (status(archive, site), level(archive, site)) == ("legal_status/listed_point", "level/2")
    say(archive, site, "registers-=文物点")
    assert (registers(archive, site), status(archive, site)) == (["national_industrial"], NONE)
    assert len(listings(archive)) == 1


def test_a_status_and_a_register_may_be_said_together(archive: Archive, site: Entry) -> None:
    say(archive, site, "registers=国家工业遗产", "legal_status=county_unit")
    assert sorted(registers(archive, site)) == ["county_unit", "national_industrial"]
    say(archive, site, "legal_status=provincial_unit")
    assert sorted(registers(archive, site)) == ["national_industrial", "provincial_unit"]


def test_a_register_that_a_document_gives_is_not_taken_by_a_word(
    archive: Archive, site: Entry, furnace: Entry
) -> None:
    designate(archive, [furnace.code], "national_industrial")
    with pytest.raises(Refused, match="listed_by_document"):
        say(archive, site, "registers=")


def test_undo_of_a_register_that_was_said_takes_its_designation_away(
    archive: Archive, site: Entry
) -> None:
    say(archive, site, "registers=国家工业遗产")
    undo(archive)
    assert (registers(archive, site), listings(archive)) == ([], [])
    redo(archive)
    assert registers(archive, site) == ["national_industrial"]
    assert len(listings(archive)) == 1


def test_whatever_was_done_undo_brings_back_just_what_there_was(
    archive: Archive, site: Entry, furnace: Entry
) -> None:
    def shown() -> list[Entry]:
        return [
            entry_of(archive, one) for one in (site.id, furnace.id, *map(_id, listings(archive)))
        ]

    def strike_off() -> None:
        move_on(archive, listings(archive)[0].id, state="struck_off")

    todo: list[Callable[[], object]] = [
        lambda: say(archive, site, "legal_status=county_unit"),
        lambda: say(archive, site, "legal_status=provincial_unit"),
        lambda: say(archive, site, "level=3", "level_reason=损毁"),
        lambda: say(archive, site, "registers+=国家工业遗产"),
        lambda: designate(archive, [furnace.code], "national_unit", given={"document": "1号"}),
        lambda: say(archive, furnace, "condition=poor"),
        lambda: remove(archive, furnace.id),
        lambda: say(archive, site, "level="),
        lambda: say(archive, site, "legal_status=none"),
        lambda: put_back(archive, furnace.id),
        strike_off,
    ]
    states = [shown()]
    for one in todo:
        one()
        states.append(shown())
    for state in reversed(states[:-1]):
        undo(archive)
        assert shown() == state
    for state in states[1:]:
        redo(archive)
        assert shown() == state


def _id(entry: Entry) -> str:
    return entry.id
