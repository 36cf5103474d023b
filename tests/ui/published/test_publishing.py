"""What would be published is looked at first; two presses publish it, and undo takes it back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import change
from archive_app.archive.programme.published_lists import published_lists
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.published.publishing import PublishingPart

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, unit: Entry, mill: Entry, qtbot: QtBot, settle: Settle) -> PublishingPart:
    change(desk.archive, mill.id, [assignment("open_status=controlled")])
    made = PublishingPart(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    settle()
    return made


def test_what_the_public_may_not_see_is_shown_as_left_out(part: PublishingPart) -> None:
    assert [row.cells[1:] for row in part.table.table.texts.rows] == [
        ("裕华纱厂", "✗ 不对外公开，不列入"),
        ("重庆钢铁厂旧址", "列入"),
    ]


def test_it_is_published_by_two_presses_once_it_has_a_number(
    part: PublishingPart, archive: Archive, unit: Entry, qtbot: QtBot, settle: Settle
) -> None:
    assert not part.button.isEnabled()
    part.texts["number"].setText("第一批")
    part.texts["document"].setText("渝府〔2026〕9号")
    part.button.click()
    assert published_lists(archive) == []
    with qtbot.waitSignal(part.opened):
        part.button.click()
    settle()
    (found,) = published_lists(archive)
    assert [line.site for line in found.lines] == [unit.id]
    assert found.told("document") == "渝府〔2026〕9号"
    history.undo(archive)
    assert published_lists(archive) == []


def test_a_number_that_is_taken_is_said(
    part: PublishingPart, archive: Archive, desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    for rank in ("good", "bad"):
        part.texts["number"].setText("第一批")
        part.button.click()
        with qtbot.waitSignal(desk.notice) as notice:
            part.button.click()
        assert notice.args[1] == rank
    assert len(published_lists(archive)) == 1


def test_a_register_without_sites_has_nothing_to_publish(
    part: PublishingPart, settle: Settle
) -> None:
    part.register.setCurrentIndex(part.register.findText("历史建筑"))
    part.register.activated.emit(part.register.currentIndex())
    settle()
    part.texts["number"].setText("第一批")
    assert part.table.empty.text().startswith("没有可以列入的遗产点")
    assert not part.button.isEnabled()
