"""What holds of every entry however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive import history
from archive_app.archive.archive import Archive
from archive_app.archive.assigning import assignment
from archive_app.archive.attaching import attach_files
from archive_app.archive.checking import decide
from archive_app.archive.description import add, change, describe, entry_of, remove
from archive_app.archive.rules import courses
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
    assert set(courses()) == {"survey", "checking"}


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
