"""A part names the fields of its selection, and tells what was done."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.archive.entries.batch import Batch
from archive_app.domain.entries import Entry
from archive_app.ui.batch.fields import FieldsPart
from archive_app.ui.batch.plan import LABEL_WIDTH, label
from archive_app.ui.batch.selection import Selection, read_selection
from archive_app.ui.desk import Desk


def test_a_field_is_named_as_each_kind_names_it(
    desk: Desk, selection: Selection, add: Callable[..., Entry], works: Entry
) -> None:
    part = FieldsPart(desk)
    part.show_selection(selection)
    assert part.named("title") == "图名"
    photograph = add("photograph", works.id, title="全景")
    part.show_selection(read_selection(desk.archive, [*selection.ids, photograph.id]))
    assert part.named("title") == "图名 / 题名"


def test_where_nothing_changed_nothing_is_said_to_be_undone(desk: Desk) -> None:
    part = FieldsPart(desk)
    assert "Ctrl+Z" in part.outcome("batch_done", Batch(2, ())).told
    assert part.outcome("batch_done", Batch(0, ())).told == "没有条目被改动。"


def test_labels_are_of_one_width(desk: Desk) -> None:
    assert {label(name).maximumWidth() for name in ("年", "建成年代与成书日期")} == {LABEL_WIDTH}
