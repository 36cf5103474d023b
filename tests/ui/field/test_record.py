from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.entries import description
from archive_app.archive.field import recording
from archive_app.archive.field.field import new_key
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.ui.desk import Desk
from archive_app.ui.field.record import RecordCard
from tests.ui.conftest import Adds

Settle = Callable[[], None]


@pytest.fixture
def card(qtbot: QtBot, desk: Desk) -> RecordCard:
    made = RecordCard(desk)
    qtbot.addWidget(made)
    return made


def begun(card: RecordCard, desk: Desk, works: Entry, settle: Settle) -> RecordCard:
    card.begin(desk.archive.kinds["equipment"], works.id)
    settle()
    return card


def write(card: RecordCard, field: str, text: str) -> None:
    """Type into the line of a field."""
    assert card.form
    (line,) = card.form.rows[field].editor.inputs()
    line.setText(text)  # type: ignore[attr-defined]  # it is a line
    line.textEdited.emit(text)  # type: ignore[attr-defined]


def test_what_is_typed_is_saved_as_a_new_entry_and_the_card_is_free(
    card: RecordCard, desk: Desk, works: Entry, settle: Settle
):
    begun(card, desk, works, settle)
    write(card, "title", "蒸汽鼓风机")
    write(card, "extent", "2 台")
    saved: list[Entry] = []
    card.saved.connect(saved.append)
    card.save()
    settle()
    assert (saved[0].title, saved[0].site, card.form) == ("蒸汽鼓风机", works.id, None)


def test_every_change_is_kept_and_offered_again_after_a_crash(
    qtbot: QtBot, card: RecordCard, desk: Desk, works: Entry, settle: Settle
):
    begun(card, desk, works, settle)
    write(card, "title", "蒸汽鼓风机")
    assert card.caption.text() == "正在记录：蒸汽鼓风机"
    card.leave()
    settle()
    assert card.caption.text().startswith("正在记录：蒸汽鼓风机（草稿，")
    another = RecordCard(desk)
    qtbot.addWidget(another)
    begun(another, desk, works, settle)
    assert another.form
    assert another.form.changes() == {"title": "蒸汽鼓风机"}
    another.save()
    settle()
    assert description.draft_of(desk.archive, new_key("equipment", works.id)) is None


def test_pressing_the_same_button_again_loses_nothing(
    card: RecordCard, desk: Desk, works: Entry, settle: Settle
):
    begun(card, desk, works, settle)
    write(card, "title", "蒸汽鼓风机")
    begun(card, desk, works, settle)
    assert card.form
    assert card.form.changes() == {"title": "蒸汽鼓风机"}


def test_an_entry_is_gone_on_with_and_its_draft_stands_over_what_is_saved(
    card: RecordCard, desk: Desk, works: Entry, add: Adds, settle: Settle
):
    blower = add("equipment", works.id, title="鼓风机", origin="英国")
    description.save_draft(desk.archive, blower.id, {"origin": "英国谢菲尔德"})
    card.go_on(blower.id)
    settle()
    assert card.form
    assert card.caption.text().startswith("正在记录：鼓风机（草稿，")
    assert card.form.changes() == {"origin": "英国谢菲尔德"}
    card.save()
    settle()
    assert description.entry_of(desk.archive, blower.id).values["origin"] == "英国谢菲尔德"


def test_the_last_of_its_kind_fills_what_is_empty(
    card: RecordCard, desk: Desk, works: Entry, add: Adds, settle: Settle
):
    add("equipment", works.id, title="鼓风机", origin="英国", condition="较差")
    begun(card, desk, works, settle)
    write(card, "origin", "德国")
    card.repeat()
    settle()
    assert card.form
    assert card.form.changes() == {"origin": "德国", "condition": "condition/fairly_poor"}
    assert card.form.buttons["condition"].current() == "condition/fairly_poor"


def test_nothing_before_is_said_so(
    qtbot: QtBot, card: RecordCard, desk: Desk, works: Entry, settle: Settle
):
    begun(card, desk, works, settle)
    with qtbot.waitSignal(desk.notice):
        card.repeat()


def test_what_cannot_be_read_is_said_at_its_field_and_not_saved(
    card: RecordCard, desk: Desk, works: Entry, settle: Settle
):
    begun(card, desk, works, settle)
    write(card, "title", "鼓风机")
    write(card, "extent", "很多")
    card.save()
    settle()
    assert card.form
    assert card.form.faults()


def test_what_the_archive_refuses_stays_typed(
    qtbot: QtBot,
    card: RecordCard,
    desk: Desk,
    works: Entry,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
):
    def refuses(*_: object, **__: object) -> Entry:
        raise Refused("not_a_site", entry="A-0001")

    begun(card, desk, works, settle)
    write(card, "title", "鼓风机")
    monkeypatch.setattr(recording, "record", refuses)
    with qtbot.waitSignal(desk.notice):
        card.save()
    assert card.form
    assert card.form.changes() == {"title": "鼓风机"}
    assert card.save_button.isEnabled()


def test_what_is_not_wanted_is_gone(card: RecordCard, desk: Desk, works: Entry, settle: Settle):
    begun(card, desk, works, settle)
    write(card, "title", "鼓风机")
    card.leave()
    card.drop()
    settle()
    assert description.draft_of(desk.archive, new_key("equipment", works.id)) is None
    assert card.form is None
    card.save()
    card.repeat()
    assert desk.jobs.idle
