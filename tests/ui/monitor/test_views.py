"""Photographs from one viewpoint are listed, and looked at side by side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.views import ViewsPart
from archive_app.ui.parts import Stand

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, works: Entry, qtbot: QtBot) -> ViewsPart:
    made = ViewsPart(desk)
    qtbot.addWidget(made)
    made.show()
    made.stand = Stand(works.id, works.title)
    return made


@pytest.fixture
def taken(archive: Archive, works: Entry, photo: Callable[[str], Path]) -> None:
    """Two photographs from one viewpoint, seven years apart."""
    for year in ("2026", "2019"):
        said = (f"title=东立面 {year}", f"date={year}-05-01", "position_code=JW-01")
        set_ = [assignment(one) for one in said]
        add(archive, kind="photograph", site=works.id, set_=set_, files=[photo(f"{year}.png")])


@pytest.mark.usefixtures("taken")
def test_a_viewpoint_tells_how_often_it_was_photographed(part: ViewsPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert [row.cells for row in part.table.table.texts.rows] == [
        ("JW-01", "2", "2019-05-01", "2026-05-01")
    ]
    assert [row.cells[1] for row in part.taken.table.texts.rows] == ["东立面 2019", "东立面 2026"]


@pytest.mark.usefixtures("taken")
def test_they_are_handed_out_named_by_day_the_earliest_first(
    part: ViewsPart, settle: Settle, qtbot: QtBot
) -> None:
    part.refresh()
    settle()
    with qtbot.waitSignal(part.compared) as compared:
        part.table.table.entered.emit(0)
    (series,) = compared.args
    assert series.view == "JW-01"
    assert [one.file_name for one in series.files] == [
        "2019-05-01 东立面 2019",
        "2026-05-01 东立面 2026",
    ]


def test_a_site_without_viewpoints_says_so(part: ViewsPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert part.table.empty.text() == "这里没有写明机位编号的照片。"
    assert not part.button.isEnabled()


def test_without_a_site_it_says_what_to_do(part: ViewsPart) -> None:
    part.stand = Stand()
    part.refresh()
    assert part.table.empty.text() == "先在左边选一个遗产点。"
