"""What holds of every entry however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.catalogue.checking import decide
from archive_app.archive.catalogue.moving import move
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.attaching import attach_files
from archive_app.archive.entries.description import (
    add,
    change,
    describe,
    entry_of,
    put_back,
    remove,
)
from archive_app.archive.entries.rules import courses
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused

WAITING = "checking_state/submitted"


@pytest.fixture
def checked(archive: Archive, site: Entry) -> Entry:
    """Give a building that was checked."""
    building = add(archive, kind="building", site=site.code, set_=[assignment("title=高炉车间")])
    decide(archive, "submit", [building.code])
    decide(archive, "approve", [building.code])
    return entry_of(archive, building.id)


def test_there_is_a_course_for_sites_and_one_for_records() -> None:
    assert set(courses()) == {"survey", "checking", "designation"}


def test_editing_a_checked_record_makes_it_wait_and_undo_makes_it_checked(
    archive: Archive, checked: Entry
) -> None:
    edited = change(archive, checked.code, [assignment("remarks=已锈")])
    assert edited.values["checking_state"] == WAITING
    assert "checked_by" not in edited.values
    history.undo(archive)
    assert entry_of(archive, checked.id) == checked


def test_a_form_that_changes_nothing_leaves_a_record_checked(
    archive: Archive, checked: Entry
) -> None:
    assert describe(archive, checked.id, {"title": "高炉车间"}) == checked


def test_another_file_makes_a_checked_record_wait(
    archive: Archive, checked: Entry, files: Path
) -> None:
    attach_files(archive, checked.code, [files / "IMG_0001.jpg"])
    after = entry_of(archive, checked.id)
    assert after.values["checking_state"] == WAITING
    assert "checked_on" not in after.values


def test_a_reference_code_is_kept_with_the_signs_of_the_standard(
    archive: Archive, checked: Entry
) -> None:
    edited = change(archive, checked.code, [assignment("reference_code=K021－ZP•2019．D30-025")])
    assert edited.values["reference_code"] == "K021-ZP·2019·D30-025"


@pytest.mark.parametrize("other", ["reference_code", "reference_code_2"])
def test_no_two_entries_have_one_reference_code_in_either_scheme(
    archive: Archive, checked: Entry, site: Entry, other: str
) -> None:
    change(archive, checked.code, [assignment("reference_code=K021-001")])
    with pytest.raises(Refused) as told:
        change(archive, site.code, [assignment(f"{other}=K021-001")])
    assert told.value.details["title"] == "高炉车间"
    remove(archive, checked.code)
    assert change(archive, site.code, [assignment(f"{other}=K021-001")]).values[other] == "K021-001"


def test_a_detail_that_comes_changes_or_goes_makes_what_it_belongs_to_wait(
    archive: Archive, site: Entry
) -> None:
    process = add(archive, kind="process", site=site.code, set_=[assignment("title=炼钢")])
    step = add(archive, kind="process_step", parent=process.code).code

    def made_to_wait() -> bool:
        waits = entry_of(archive, process.id).values["checking_state"] == WAITING
        decide(archive, "approve", [process.code])
        return waits

    decide(archive, "submit", [process.code])
    assert made_to_wait()
    change(archive, step, [assignment("name=平炉")])
    assert made_to_wait()
    remove(archive, step)
    assert made_to_wait()
    put_back(archive, step)
    assert made_to_wait()


def test_a_checked_record_that_is_moved_waits(archive: Archive, checked: Entry) -> None:
    elsewhere = add(archive, kind="site", set_=[assignment("name=綦江铁矿")])
    move(archive, checked.code, elsewhere.code)
    assert entry_of(archive, checked.id).values["checking_state"] == WAITING
