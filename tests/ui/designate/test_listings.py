"""Listings are shown with what is to be done, and several of them moved on at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries.description import entry_of
from archive_app.archive.programme.designating import designate
from archive_app.domain.entries import Entry
from archive_app.ui.designate.listings import ListingsPart
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand

Settle = Callable[[], None]
STATE = "designation_state"


@pytest.fixture
def part(desk: Desk, qtbot: QtBot, settle: Settle) -> ListingsPart:
    made = ListingsPart(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(lambda _: made.refresh())
    made.show()
    made.refresh()
    settle()
    return made


def shown(part: ListingsPart) -> list[str]:
    return [row.cells[0] for row in part.table.table.texts.rows]


def choose(part: ListingsPart, box: str, label: str) -> None:
    choice = getattr(part, box)
    choice.setCurrentIndex(choice.findText(label))
    choice.activated.emit(choice.currentIndex())


def test_an_archive_without_listings_says_what_to_do(part: ListingsPart) -> None:
    assert part.table.empty.text().startswith("还没有保护身份")
    assert not part.strip.button.isEnabled()


def test_a_listing_tells_its_register_state_targets_and_what_it_lacks(
    listed: Entry, proposed: Entry, archive: Archive, mill: Entry, part: ListingsPart
) -> None:
    assert shown(part) == ["裕华纱厂旧址", "重庆钢铁厂旧址"]
    rows = part.table.table.texts.rows
    assert rows[0].cells[1:5] == ("省（市）级工业遗产名录", "", "拟申报", "裕华纱厂旧址")
    assert rows[1].cells[2:4] == ("第八批", "已认定")


def test_what_lacks_its_document_is_flagged_and_found(
    archive: Archive, mill: Entry, part: ListingsPart, settle: Settle
) -> None:
    designate(archive, [mill.id], "county_unit", given={"on": "2026-01-01"})
    settle()
    assert "待补文号" in part.table.table.texts.rows[0].cells[5]
    assert part.flagged.text() == "要办的 1"
    part.flagged.click()
    assert shown(part) == ["裕华纱厂旧址"]


def test_register_state_and_words_narrow_the_list(
    listed: Entry, proposed: Entry, part: ListingsPart
) -> None:
    choose(part, "register", "全国重点文物保护单位  1")
    assert shown(part) == ["重庆钢铁厂旧址"]
    choose(part, "state", "拟申报  1")
    assert shown(part) == []
    assert part.table.empty.text() == "这样的一条也没有。"
    choose(part, "register", "全部名录")
    assert shown(part) == ["裕华纱厂旧址"]
    choose(part, "state", "全部状态")
    part.filter.setText("国发")
    assert shown(part) == ["重庆钢铁厂旧址"]


def test_only_those_of_a_site_are_shown_if_that_is_wanted(
    listed: Entry, proposed: Entry, works: Entry, part: ListingsPart, settle: Settle
) -> None:
    part.stand, part.where = Stand(works.id, "重庆钢铁厂旧址"), "site"
    part.refresh()
    settle()
    assert shown(part) == ["重庆钢铁厂旧址"]


def test_several_are_moved_on_in_one_step_and_taken_back(
    archive: Archive, works: Entry, mill: Entry, part: ListingsPart, desk: Desk, settle: Settle
) -> None:
    ids = [designate(archive, [one.id], "municipal", state="noticed").id for one in (works, mill)]
    settle()
    part.table.table.selectAll()
    assert part.strip.note.text() == "所选 2 条一起转，一步可撤销。"
    part.strip.to.setCurrentIndex(part.strip.to.findText("已认定"))
    part.strip.document.setText("渝文旅〔2026〕3号")
    part.strip.by.setText("市文旅委")
    part.strip.button.click()
    settle()
    for one in ids:
        values = entry_of(archive, one).values
        assert values[STATE] == f"{STATE}/designated"
        assert values["designated_document"] == "渝文旅〔2026〕3号"
    history.undo(archive)
    settle()
    assert {row.cells[3] for row in part.table.table.texts.rows} == {"公示"}


def test_only_states_that_may_follow_for_all_are_offered(
    listed: Entry, proposed: Entry, part: ListingsPart
) -> None:
    part.table.choose(listed.id)
    offered = [part.strip.to.itemText(n) for n in range(part.strip.to.count())]
    assert offered == ["复核中", "撤销"]
    part.table.table.selectAll()
    offered = [part.strip.to.itemText(n) for n in range(part.strip.to.count())]
    assert offered == ["撤销"]


def test_enter_opens_the_listing(listed: Entry, part: ListingsPart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part.opened) as opened:
        part.table.table.entered.emit(0)
    assert opened.args == [listed.id]
