"""A page of several parts: one is shown at a time, of all sites or of where a person stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from typing_extensions import override

from archive_app.archive.entries import description
from archive_app.archive.entries.batch import TOGETHER, Batch, RefusedEntry
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part, PartsPage, Stand

Settle = Callable[[], None]


class Asking(Part):
    """A part that counts how often it was asked."""

    asked = 0

    @override
    def refresh(self) -> None:
        self.asked += 1
        self.told.emit(f"第 {self.asked} 次")


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PartsPage:
    parts = {"listings": Asking(desk), "levels": Asking(desk)}
    made = PartsPage(desk, "designate", parts)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_part_is_asked_when_it_is_shown(page: PartsPage) -> None:
    page.start(Stand())
    assert page.count.text() == "第 1 次"
    page.choice.buttons["levels"].click()
    assert page.parts["levels"].isVisible()
    assert not page.parts["listings"].isVisible()


def test_only_the_part_that_is_seen_hears_of_changes(
    page: PartsPage, desk: Desk, works: Entry, settle: Settle
) -> None:
    desk.archive_changed.connect(page.hear)
    page.start(Stand())
    description.change(desk.archive, works.id, [])
    description.remove(desk.archive, works.id)
    settle()
    assert page.count.text() != "第 1 次"
    assert isinstance(page.parts["levels"], Asking)
    assert page.parts["levels"].asked == 0


def test_a_part_shows_all_or_where_a_person_stands(page: PartsPage) -> None:
    page.start(Stand("s", "重庆钢铁厂", ["e", "f"]))
    part = page.parts["listings"]
    assert part.within("s", "other")
    assert [page.where.itemText(n) for n in range(3)] == ["全部遗产点", "重庆钢铁厂", "所选 2 条"]
    page.where.setCurrentIndex(1)
    page.where.activated.emit(1)
    assert part.within("s")
    assert not part.within("other")
    page.where.setCurrentIndex(2)
    page.where.activated.emit(2)
    assert part.within("x", "f")
    assert not part.within("s")


def test_where_there_is_nothing_to_choose_nothing_is_offered(page: PartsPage) -> None:
    page.start(Stand())
    assert page.where.isHidden()


def test_escape_leaves_it(page: PartsPage, qtbot: QtBot) -> None:
    page.start(Stand())
    page.choice.buttons["listings"].setFocus()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.choice.buttons["listings"], Qt.Key.Key_Escape)


def test_a_part_asks_for_a_new_entry_of_its_kind(page: PartsPage, qtbot: QtBot) -> None:
    button = page.parts["listings"].adder("target")
    assert button.text() == "＋ 新建目标"
    with qtbot.waitSignal(page.adding) as adding:
        button.click()
    assert adding.args == ["target"]


def test_what_was_done_or_refused_is_said(page: PartsPage, desk: Desk, qtbot: QtBot) -> None:
    part = page.parts["listings"]
    with qtbot.waitSignal(desk.notice) as notice:
        part.save(lambda: 3, lambda count: f"{count} 条")
    assert notice.args == ["3 条", "good"]

    def refuse() -> None:
        raise Refused("register_needed")

    with qtbot.waitSignal(desk.notice) as notice:
        part.save(refuse, lambda _: "")
    assert notice.args == ["请说明列入哪个名录（--register）。", "bad"]


@pytest.mark.parametrize(("count", "runs"), [(1, 0), (TOGETHER + 1, 1)])
def test_many_are_written_in_a_job_and_what_is_refused_is_told(
    page: PartsPage, desk: Desk, qtbot: QtBot, settle: Settle, count: int, runs: int
) -> None:
    jobs = list[str]()
    desk.jobs.job_started.connect(lambda job: jobs.append(job.title))
    left = (RefusedEntry("A-0001", Refused("register_needed")),)
    with qtbot.waitSignal(desk.notice) as notice:
        page.parts["listings"].save_all(
            count, "listing_job", lambda _: Batch(2, left), "listing_moved"
        )
    told = "已转 2 条。可用 Ctrl+Z 撤销。请说明列入哪个名录（--register）。"
    assert notice.args == [told, "attention"]
    settle()
    assert len(jobs) == runs
