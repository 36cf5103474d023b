"""A selection goes into the trash, and comes out of it, as one step."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.checking import decide
from archive_app.archive.catalogue.history import undo, undoable
from archive_app.archive.catalogue.removing import put_back_all, remove_all
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, entry_of
from archive_app.archive.results.listing import removed, trash
from archive_app.domain.entries import Entry


@pytest.fixture
def drawings(archive: Archive, site: Entry) -> list[str]:
    made = (
        add(archive, kind="drawing", site=site.code, set_=[assignment(f"title=图{number}")])
        for number in range(5)
    )
    return [entry.id for entry in made]


def test_a_selection_is_removed_in_one_step_and_undone_as_one(
    archive: Archive, drawings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive_app.archive.entries.selecting.TOGETHER", 2)
    told = remove_all(archive, [*drawings, "A-9999"])
    assert told.changed == 5
    assert [(one.code, one.why.key) for one in told.refused] == [("A-9999", "unknown_entry")]
    assert len(trash(archive)) == removed(archive) == 5
    step = undoable(archive)
    assert step is not None
    assert (step.label, step.details["count"]) == ("remove_many", 6)
    undo(archive)
    assert trash(archive).ids == []


def test_what_is_below_goes_along_and_comes_back_with_it(archive: Archive, site: Entry) -> None:
    hall = add(archive, kind="building", site=site.code)
    machine = add(archive, kind="equipment", parent=hall.code)
    remove_all(archive, [hall.id, machine.id])
    assert trash(archive).ids == [hall.id]
    put_back_all(archive, [hall.id])
    assert not entry_of(archive, machine.id).removed
    assert undo(archive).label == "put_back"
    assert entry_of(archive, machine.id).removed


def test_removing_a_row_of_details_opens_the_checking_again(archive: Archive, site: Entry) -> None:
    record = add(archive, kind="equipment", site=site.code)
    detail = add(archive, kind="ownership", parent=record.code)
    decide(archive, "submit", [record.id])
    decide(archive, "approve", [record.id])
    remove_all(archive, [detail.id])
    assert entry_of(archive, record.id).values["checking_state"] == "checking_state/submitted"
