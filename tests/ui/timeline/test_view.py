"""What was found stands along the years; those that are chosen narrow what is listed below."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Asking
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.timeline.view import TimelineView

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def drawings(works: Entry, add: Adds) -> list[str]:
    said = (
        {"title": "基础", "date": "1941年"},
        {"title": "总图", "date": "1957年"},
        {"title": "草图"},
    )
    return [add("drawing", works.id, **values).id for values in said]


@pytest.fixture
def asking(desk: Desk) -> Asking:
    return Asking(desk)


@pytest.fixture
def view(
    desk: Desk,
    thumbnails: Thumbnails,
    drawings: list[str],
    asking: Asking,
    works: Entry,
    settle: Settle,
    qtbot: QtBot,
) -> TimelineView:
    made = TimelineView(desk, thumbnails)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    asking.answered.connect(made.show_answer)
    asking.stand(Question(site=works.id))
    settle()
    return made


def listed(view: TimelineView) -> list[str]:
    return view.model.ids([range(view.model.rowCount())])


def test_all_that_is_dated_is_listed_the_earliest_first(
    view: TimelineView, drawings: list[str]
) -> None:
    assert listed(view) == drawings[:2]
    assert view.told.text() == "1941—1957年：2 条"


def test_the_chosen_years_narrow_the_list(
    view: TimelineView, drawings: list[str], asking: Asking, settle: Settle
) -> None:
    view.axis.choose(range(1950, 1960))
    settle()
    assert listed(view) == drawings[1:2]
    assert view.told.text() == "1950—1959年：1 条"
    view.stand_on(drawings[1])
    asking.again()
    settle()
    assert (listed(view), view.ids()) == (drawings[1:2], drawings[1:2])
    assert view.current() in {"", drawings[1]}


def test_what_has_no_date_can_be_listed_too(
    view: TimelineView, drawings: list[str], works: Entry, settle: Settle
) -> None:
    assert view.undated.text() == "没有年代 2"
    view.undated.click()
    settle()
    assert set(listed(view)) == {works.id, drawings[2]}
    assert view.told.text() == "没有年代：2 条"
    view.axis.choose(range(1941, 1942))
    settle()
    assert listed(view) == drawings[:1]
    assert not view.undated.isChecked()


def test_the_chronicle_of_a_site_is_read_beside(
    view: TimelineView, works: Entry, add: Adds, asking: Asking, settle: Settle, qtbot: QtBot
) -> None:
    assert view.parts.isHidden()
    event = add("event", works.id, title="高炉投产", date="1940年3月")
    asking.again()
    settle()
    view.parts.buttons["chronicle"].click()
    settle()
    assert view.pages.currentWidget() is view.moments
    assert view.moments.texts.rows[0].cells[0] == "1940年3月"
    with qtbot.waitSignal(view.opened) as opened:
        view.moments.entered.emit(0)
    assert opened.args == [event.id]
    asking.stand(Question())
    settle()
    assert view.parts.isHidden()
    assert view.pages.currentWidget() is view.table


def test_where_nothing_is_dated_it_says_so(
    view: TimelineView, asking: Asking, settle: Settle
) -> None:
    asking.stand(Question(kind="sound"))
    settle()
    assert view.told.text() == "没有年代：0 条"
    assert view.undated.isHidden()
    view.take_focus()


def test_enter_edits_the_entry(view: TimelineView, drawings: list[str], qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.entered) as entered:
        view.table.entered.emit(1)
    assert entered.args == [drawings[1]]
