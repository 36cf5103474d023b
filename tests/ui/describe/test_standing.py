"""The form of a site shows how it stands, and every line leads to what it is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.programme.levels import say_level
from archive_app.domain.entries import Entry
from archive_app.ui.describe.sections import TARGET
from archive_app.ui.describe.standing import StandingView
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> StandingView:
    made = StandingView(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def told(view: StandingView) -> dict[str, list[tuple[str, str, str]]]:
    found = {}
    for place in range(view.model.rowCount()):
        head = view.model.item(place)
        rows = [(head.child(row, 0), head.child(row, 1)) for row in range(head.rowCount())]
        found[head.text()] = [(one.text(), two.text(), one.data(TARGET)) for one, two in rows]
    return found


def test_a_site_of_which_nothing_is_known_says_where_to_begin(
    view: StandingView, works: Entry, settle: Settle
) -> None:
    view.look(works.id)
    settle()
    assert view.currentIndex() == 1


def test_listings_levels_and_what_is_lacking_are_told(
    view: StandingView, desk: Desk, works: Entry, add: Callable[..., Entry], settle: Settle
) -> None:
    hall = add("building", works.id, title="轧钢厂房")
    listing = add(
        "designation",
        name="重钢型钢厂",
        register="county_unit",
        number="8-0123",
        targets=hall.code,
        designation_state="designated",
        designated_on="2019年5月",
        designated_document="渝〔2019〕1号",
    )
    visit = add("visit", works.id, title="春季巡查", date="2026年3月")
    say_level(desk.archive, works.id, "1", "专家会商")
    view.look(works.id)
    settle()
    shown = told(view)
    ((when, what, target),) = shown["保护身份"]
    assert (when, target) == ("2019年5月", listing.id)
    for word in ("8-0123", "重钢型钢厂", "二级", "（轧钢厂房）", "〔渝〔2019〕1号〕"):
        assert word in what
    levels = [(left, text) for left, text, _ in shown["级别与处理原则"]]
    assert levels[1][0] == "一级（按规则是二级）"
    assert "以保护为主" in levels[1][1]
    assert levels[2] == ("改定理由", "专家会商")
    assert any(left.startswith("✗ ") for left, _, _ in shown["四有"])
    assert shown["巡查"] == [("2026年3月", "春季巡查", visit.id)]
