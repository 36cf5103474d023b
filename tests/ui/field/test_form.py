from __future__ import annotations

from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import HEIGHT
from archive_app.ui.field.form import QuickForm, short


def form(qtbot: QtBot, desk: Desk, kind: str = "equipment") -> QuickForm:
    made = QuickForm(short(desk.archive.kinds[kind], new=True), desk)
    qtbot.addWidget(made)
    made.show_values({}, {})
    return made


def test_a_kind_has_its_name_and_what_is_seen_where_it_stands(desk: Desk):
    kinds = desk.archive.kinds
    ids = [field.id for field in short(kinds["equipment"], new=True).fields]
    assert ids == ["title", "extent", "origin", "condition", "causes", "description"]
    assert "original_use" in {field.id for field in short(kinds["building"], new=True).fields}
    assert {kind.id for kind in kinds if short(kind, new=False).fields} == {
        kind.id for kind in kinds
    }


def test_a_new_note_is_only_its_text(desk: Desk):
    document = desk.archive.kinds["document"]
    assert [field.id for field in short(document, new=True).fields] == ["text"]
    assert next(field.id for field in short(document, new=False).fields) == "title"


def test_a_condition_is_chosen_by_one_press_and_lifted_by_another(qtbot: QtBot, desk: Desk):
    made = form(qtbot, desk)
    button = made.buttons["condition"].buttons["condition/fairly_poor"]
    with qtbot.waitSignal(made.changed):
        button.click()
    assert made.changes() == {"condition": "condition/fairly_poor"}
    button.click()
    assert made.changes() == {}
    assert button.minimumHeight() >= HEIGHT


def test_the_button_follows_what_the_row_holds(qtbot: QtBot, desk: Desk):
    made = form(qtbot, desk)
    made.put_values({"condition": "condition/good"}, {"condition": "好"})
    assert made.buttons["condition"].current() == "condition/good"
    made.show_values({"condition": "condition/poor"}, {"condition": "差"})
    assert made.buttons["condition"].current() == "condition/poor"
    made.show_values({}, {})
    assert made.buttons["condition"].current() == ""


def test_a_form_of_another_kind_opens_with_its_first_field(qtbot: QtBot, desk: Desk):
    made = form(qtbot, desk, "document")
    made.show()
    made.take_focus()
    assert made.focusWidget() is made.rows["text"].editor.inputs()[0]
    made.hide()
