from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.catalogue.moving import move, move_all
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, entry_of
from archive_app.archive.results.retrieval import find
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question


@pytest.fixture
def hall(archive: Archive, site: Entry) -> Entry:
    """Give a building with a machine in it."""
    made = add(archive, kind="building", site=site.code, set_=[assignment("title=炼钢车间")])
    add(archive, kind="equipment", parent=made.code, set_=[assignment("title=蒸汽机")])
    return made


def test_what_stands_below_goes_along_to_another_site(archive: Archive, site: Entry, hall: Entry):
    other = add(archive, kind="site", set_=[assignment("name=裕华纱厂")])
    machine = find(archive, Question("蒸汽机")).hits[0]
    assert move(archive, hall.code, other.code).site == other.id
    assert entry_of(archive, machine.id).site == other.id
    assert entry_of(archive, machine.id).parent == hall.id
    assert entry_of(archive, hall.id).parent == ""
    assert find(archive, Question("蒸汽机", site=other.code)).total == 1
    assert find(archive, Question("蒸汽机", site=site.code)).total == 0
    assert undo(archive).kept == ()
    assert entry_of(archive, machine.id).site == site.id


def test_an_entry_moves_below_another_and_to_the_top(archive: Archive, site: Entry, hall: Entry):
    machine = find(archive, Question("蒸汽机")).hits[0]
    assert move(archive, machine.code, site.code).parent == ""
    assert move(archive, machine.code, hall.code).parent == hall.id


def test_what_cannot_stand_there_is_refused(archive: Archive, site: Entry, hall: Entry):
    machine = find(archive, Question("蒸汽机")).hits[0]
    agent = add(archive, kind="agent", set_=[assignment("name=张工")])
    part = add(archive, kind="equipment", parent=machine.code)
    for entry, parent, key in (
        (site.code, hall.code, "cannot_move"),
        (agent.code, site.code, "cannot_move"),
        (machine.code, agent.code, "outside_any_site"),
        (hall.code, machine.code, "below_itself"),
        (machine.code, machine.code, "below_itself"),
        (machine.code, part.code, "below_itself"),
    ):
        with pytest.raises(Refused) as told:
            move(archive, entry, parent)
        assert told.value.key == key


def test_a_selection_moves_in_one_step_and_what_cannot_is_told(
    archive: Archive, site: Entry, hall: Entry
) -> None:
    other = add(archive, kind="site", set_=[assignment("name=裕华纱厂")])
    drawing = add(archive, kind="drawing", site=site.code)
    machine = find(archive, Question("蒸汽机")).hits[0]
    told = move_all(archive, [hall.id, machine.id, drawing.id, site.id], other.code)
    assert told.changed == 3
    assert [(one.code, one.why.key) for one in told.refused] == [(site.code, "cannot_move")]
    assert {entry_of(archive, one).site for one in (hall.id, machine.id, drawing.id)} == {other.id}
    assert entry_of(archive, machine.id).parent == hall.id
    undone = undo(archive)
    assert (undone.label, undone.details["title"]) == ("move_many", "裕华纱厂")
    assert entry_of(archive, drawing.id).site == site.id
