"""The page of the form leads to what is missing, and takes what is offered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.entries import description
from archive_app.domain.advice import OFFERED, Advice
from archive_app.domain.entries import Entry
from archive_app.ui.describe.details import DetailTable
from archive_app.ui.describe.form import Form
from archive_app.ui.describe.page import FIRST, FormPage
from archive_app.ui.describe.reading import opened
from archive_app.ui.describe.row import FieldRow
from archive_app.ui.desk import Desk


@pytest.fixture
def works(add: Callable[..., Entry]) -> Entry:
    return add("site", name="重庆钢铁厂旧址", founded="1938年")


@pytest.fixture
def page(desk: Desk, works: Entry, add: Callable[..., Entry], qtbot: QtBot) -> FormPage:
    add("survey_point", works.id, title="大门")
    made = FormPage(desk.archive.kinds["site"], desk)
    qtbot.addWidget(made)
    made.show()
    made.show_entry(opened(desk.archive, works.id), keeps_typing=False)
    return made


def test_a_gap_is_one_press_away(page: FormPage, desk: Desk, works: Entry, qtbot: QtBot) -> None:
    gap = next(one for one in opened(desk.archive, works.id).advice if one.field == "address")
    with qtbot.waitSignal(page.wanted) as wanted:
        page.follow(gap)
    assert wanted.args == [page.form.rows["address"]]
    assert not page.form.touched()


def test_what_is_offered_is_taken_and_saved_with_the_rest(
    page: FormPage, desk: Desk, works: Entry
) -> None:
    offered = next(one for one in opened(desk.archive, works.id).advice if one.value)
    page.follow(offered)
    changes = page.form.changes()
    assert changes[offered.field] == offered.value
    description.describe(desk.archive, works.id, changes)
    left = opened(desk.archive, works.id).advice
    assert all(one.field != offered.field for one in left)


def test_a_gap_in_a_detail_opens_its_row(page: FormPage, desk: Desk, works: Entry) -> None:
    gap = next(one for one in opened(desk.archive, works.id).advice if one.entry != works.id)
    page.follow(gap)
    table = page.details["survey_point"]
    assert table.row == gap.entry
    assert table.form.isVisibleTo(page)


def test_the_states_wait_for_what_is_typed(page: FormPage, works: Entry, desk: Desk) -> None:
    offered = next(one for one in opened(desk.archive, works.id).advice if one.value)
    page.follow(offered)
    assert not any(button.isEnabled() for button in page.states[0].buttons.values())


def test_what_is_below_the_fold_comes_by_itself(
    page: FormPage, desk: Desk, works: Entry, qtbot: QtBot
) -> None:
    whole = Form(desk.archive.kinds["site"], desk)
    qtbot.addWidget(whole)
    kinds = desk.archive.kinds["site"].details
    qtbot.waitUntil(lambda: len(page.findChildren(DetailTable)) == len(kinds))
    assert len(page.findChildren(FieldRow)) == len(whole.rows)
    assert list(page.details) == list(kinds)
    assert page.details["survey_point"].model.rowCount() == 1


def test_of_a_page_that_nobody_sees_only_the_beginning_is_made(
    desk: Desk, works: Entry, qtbot: QtBot
) -> None:
    page = FormPage(desk.archive.kinds["site"], desk)
    qtbot.addWidget(page)
    page.show_entry(opened(desk.archive, works.id), keeps_typing=False)
    assert len(page.findChildren(FieldRow)) == FIRST
    assert page.findChildren(DetailTable) == []


def test_who_made_a_file_is_added_and_named_at_one_press(
    desk: Desk, works: Entry, add: Callable[..., Entry], qtbot: QtBot, settle: Callable[[], None]
) -> None:
    record = add("photograph", works.id, title="高炉")
    made = FormPage(desk.archive.kinds["photograph"], desk)
    qtbot.addWidget(made)
    made.show_entry(opened(desk.archive, record.id), keeps_typing=False)
    offer = Advice(
        "responsible", "author_offered", OFFERED, record.id, {"name": "王五"}, "", "王五"
    )
    made.follow(offer)
    settle()
    [person] = made.form.changes()["responsible"]
    assert description.entry_of(desk.archive, person).title == "王五"
