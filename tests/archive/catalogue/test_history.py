from __future__ import annotations

from pathlib import Path

import pytest
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import (
    field_label,
    history,
    redo,
    redoable,
    undo,
    undo_step,
    undoable,
)
from archive_app.archive.entries.description import (
    Assignment,
    add,
    change,
    entry_of,
    put_back,
    remove,
)
from archive_app.archive.intake.intake import take_in
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.progress import Quiet
from tests.archive.conftest import PERSON


def told(archive: Archive, entry: Entry) -> list[tuple[str, str, str]]:
    return [(one.field, one.before, one.after) for one in history(archive, entry.code)]


def test_every_change_of_an_entry_is_told_in_words(archive: Archive, site: Entry):
    agent = add(archive, kind="agent", set_=[Assignment("name", "=", "重庆钢铁公司")])
    change(
        archive,
        site.code,
        [
            Assignment("condition", "=", "poor"),
            Assignment("owner", "=", agent.code),
            Assignment("founded", "=", "约1938年"),
        ],
    )
    change(archive, site.code, [Assignment("founded", "=", "1938年3月")])
    changes = told(archive, site)
    assert changes[0] == ("founded", "约1938年", "1938年3月")
    assert ("condition", "", "差") in changes
    assert ("owner", "", "重庆钢铁公司") in changes
    assert ("name", "", "重庆钢铁厂") in changes
    assert {one.who for one in history(archive, site.code)} == {PERSON}


def test_the_trash_and_the_files_are_in_the_history(archive: Archive, site: Entry, files: Path):
    took = take_in(archive, Quiet(), site=site.code, paths=[files / "厂史.txt"])
    record = entry_of(archive, took.taken_in[0].code)
    remove(archive, record.code)
    put_back(archive, record.code)
    changes = told(archive, record)
    assert changes[:2] == [("removed", "✓", ""), ("removed", "", "✓")]
    assert ("files", "", "厂史.txt") in changes


def test_a_field_that_nothing_declares_any_more_is_told_as_it_is(archive: Archive, site: Entry):
    with archive.operation(archive.step("describe")) as tables:
        tables.entries.describe(site.id, site.title, {"lost_field": "值"})
    assert ("lost_field", "", "值") in told(archive, site)


def test_what_is_no_field_of_a_kind_has_a_name_in_the_history_too(archive: Archive):
    labels = [field_label(archive.kinds["site"], one) for one in ("name", "removed", "gone")]
    assert [one.zh for one in labels] == ["名称", "在回收站", "gone"]
    assert [one.en for one in labels] == ["Name", "In the trash", "gone"]


def test_undo_names_the_step_and_redo_makes_it_again(archive: Archive, site: Entry):
    change(archive, site.code, [Assignment("address", "=", "李子林路")])
    label = undoable(archive)
    assert label
    assert label.label == "change"
    undone = undo(archive)
    assert (undone.label, undone.put_back, undone.kept) == ("change", 1, ())
    assert "address" not in entry_of(archive, site.code).values
    again = redoable(archive)
    assert again == label
    assert redo(archive).label == "change"
    assert entry_of(archive, site.code).values["address"] == "李子林路"


def test_taking_in_is_one_step_however_many_operations(archive: Archive, site: Entry, files: Path):
    took = take_in(archive, Quiet(), site=site.code, paths=[files])
    assert len(took.taken_in) == 4
    undone = undo(archive)
    assert (undone.label, undone.details) == ("take_in", {"count": 4})
    with archive.store.reading() as tables:
        assert tables.entries.codes() == [site.code]
    redo(archive)
    with archive.store.reading() as tables:
        assert len(tables.entries.codes()) == 5


def test_there_is_nothing_to_undo_in_a_new_archive(archive: Archive):
    assert undoable(archive) is None
    assert redoable(archive) is None
    for verb, key in ((undo, "nothing_to_undo"), (redo, "nothing_to_redo")):
        with pytest.raises(Refused) as refused:
            verb(archive)
        assert refused.value.key == key


def test_an_older_step_is_taken_back_and_what_was_changed_since_stays(
    archive: Archive, site: Entry
):
    change(
        archive, site.code, [Assignment("remarks", "=", "一"), Assignment("condition", "=", "差")]
    )
    older = history(archive, site.code)[0].step
    change(archive, site.code, [Assignment("remarks", "=", "二")])
    undone = undo_step(archive, older)
    assert [one.field for one in undone.kept] == ["remarks"]
    values = entry_of(archive, site.id).values
    assert (values["remarks"], "condition" in values) == ("二", False)
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo_step(archive, older)
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo_step(archive, "nobody's")
    assert redo(archive).step == older


def test_a_step_of_which_nothing_can_be_put_back_is_not_offered_again(
    archive: Archive, site: Entry
):
    change(archive, site.code, [Assignment("remarks", "=", "一")])
    older = history(archive, site.code)[0].step
    change(archive, site.code, [Assignment("remarks", "=", "二")])
    assert undo_step(archive, older).put_back == 0
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo_step(archive, older)
    assert redo(archive).step == older
    assert entry_of(archive, site.id).values["remarks"] == "二"


class _Stopped(Quiet):
    """A person who stops what is done after so many parts."""

    def __init__(self, parts: int) -> None:
        self._parts = parts

    @override
    def step(self, done: int = 1, note: str = "") -> None:
        self._parts -= done
        if self._parts <= 0:
            raise Cancelled


@pytest.mark.parametrize("parts", [1, 2])
def test_an_undo_that_is_stopped_on_the_way_leaves_all_as_it_was(
    archive: Archive, site: Entry, parts: int
):
    step = archive.step("batch", count=3)
    for name in ("甲", "乙", "丙"):
        with archive.operation(step) as tables:
            tables.entries.describe(site.id, name, {})
    with pytest.raises(Cancelled):
        undo(archive, _Stopped(parts))
    assert entry_of(archive, site.code).title == "丙"
    named = undoable(archive)
    assert named is not None
    assert (named.label, named.operations) == ("batch", 3)
    undo(archive, _Stopped(4))
    assert entry_of(archive, site.code).title == site.title
    redo(archive)
    assert entry_of(archive, site.code).title == "丙"


def test_an_undo_that_is_stopped_at_its_end_is_done(archive: Archive, site: Entry):
    change(archive, site.code, [Assignment("name", "=", "甲")])
    undo(archive, _Stopped(1))
    assert entry_of(archive, site.code).title == site.title
