"""The form of a kind is made from its declaration and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from archive_app.archive.entries.rules import courses
from archive_app.domain.errors import Refused
from archive_app.ui.describe.form import Form
from archive_app.ui.describe.row import FieldRow
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.plain import Plain


@pytest.fixture
def form(desk: Desk, qtbot: QtBot) -> Form:
    made = Form(desk.archive.kinds["drawing"], desk)
    qtbot.addWidget(made)
    made.show_values({"title": "四号高炉总装图", "scale": "1:100"}, _SHOWN)
    return made


_SHOWN = {"title": "四号高炉总装图", "scale": "1:100"}


@pytest.mark.parametrize("kind", ["site", "building", "equipment", "photograph", "sound", "agent"])
def test_every_field_that_a_person_may_fill_in_has_its_row(
    desk: Desk, qtbot: QtBot, kind: str
) -> None:
    form = Form(desk.archive.kinds[kind], desk)
    qtbot.addWidget(form)
    decided = courses()["checking"].decided
    declared = desk.archive.kinds[kind].fields
    fields = [one.id for one in declared if not one.retired and one.id not in decided]
    assert sorted(form.rows) == sorted(fields)


def test_a_form_that_nobody_touched_changes_nothing(form: Form) -> None:
    assert not form.touched()
    assert form.changes() == {}


def test_only_what_was_changed_is_saved(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.changed):
        _type(form, "scale", "0", qtbot)
    assert form.changes() == {"scale": "1:1000"}
    form.settle()
    assert not form.touched()


def test_an_emptied_field_is_cleared(form: Form) -> None:
    line = form.rows["scale"].editor.inputs()[0]
    assert isinstance(line, QLineEdit)
    line.clear()
    line.textEdited.emit("")
    assert form.changes() == {"scale": None}


def test_what_cannot_be_read_is_not_saved_but_pointed_at(form: Form, qtbot: QtBot) -> None:
    _type(form, "date", "long ago", qtbot)
    assert form.changes() == {}
    assert form.touched()
    assert [row.field.id for row in form.faults()] == ["date"]


def test_an_error_of_the_archive_goes_to_its_field(form: Form) -> None:
    assert form.refuse(form.kind.field("scale").refusing("bad_value", text="x"))
    assert not form.refuse(Refused("disk_full"))


def test_tab_goes_through_the_fields_in_their_order(form: Form) -> None:
    inputs = [widget for row in form.rows.values() for widget in row.editor.inputs()]
    following = inputs[0].nextInFocusChain()
    while following not in inputs:
        following = following.nextInFocusChain()
    assert following is inputs[1]


def test_of_a_long_form_the_first_rows_are_made_and_the_others_when_they_are_wanted(
    desk: Desk, qtbot: QtBot
) -> None:
    form = Form(desk.archive.kinds["drawing"], desk, first=4)
    qtbot.addWidget(form)
    assert len(form.findChildren(FieldRow)) == 4
    form.show_values({"title": "四号高炉总装图", "scale": "1:100"}, _SHOWN)
    form.advise({"scale": "比例过大"})
    assert form.changes() == {}
    assert form.make(2)
    assert len(form.findChildren(FieldRow)) == 6
    scale = form.rows["scale"]
    assert len(form.findChildren(FieldRow)) == len(form.rows) > 6
    assert scale.value() == "1:100"
    assert "比例过大" in [label.text() for label in scale.findChildren(Plain)]
    assert not form.touched()
    assert not form.make(2)


def test_tab_goes_through_rows_that_came_later_too(desk: Desk, qtbot: QtBot) -> None:
    form = Form(desk.archive.kinds["drawing"], desk, first=4)
    qtbot.addWidget(form)
    stops = [widget for row in form.rows.values() for widget in row.editor.stops()]
    chain = [stops[0]]
    while (following := chain[-1].nextInFocusChain()) is not stops[0]:
        chain.append(following)
    assert [one for one in chain if one in stops] == stops


def _type(form: Form, field: str, text: str, qtbot: QtBot) -> None:
    line = form.rows[field].editor.inputs()[0]
    assert isinstance(line, QLineEdit)
    line.end(False)
    qtbot.keyClicks(line, text)
