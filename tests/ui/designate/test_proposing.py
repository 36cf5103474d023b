"""What a person stands on is listed anew: as one listing, or each by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.programme.listings import listings
from archive_app.domain.entries import Entry
from archive_app.ui.designate.proposing import ProposingPart
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, works: Entry, mill: Entry, qtbot: QtBot, settle: Settle) -> ProposingPart:
    made = ProposingPart(desk)
    qtbot.addWidget(made)
    made.show()
    made.stand = Stand(works.id, works.title, [works.id, mill.id])
    made.refresh()
    settle()
    return made


def choose(part: ProposingPart, register: str, state: str) -> None:
    part.register.setCurrentIndex(part.register.findText(register))
    part.register.activated.emit(part.register.currentIndex())
    part.state.setCurrentIndex(part.state.findText(state))


def test_what_is_selected_is_proposed(part: ProposingPart, works: Entry, mill: Entry) -> None:
    assert list(part.ids()) == [works.id, mill.id]
    assert not part.button.isEnabled()  # in no register yet


def test_a_register_says_at_which_level_it_is_kept(part: ProposingPart) -> None:
    choose(part, "全国重点文物保护单位", "已认定")
    assert part.note.text().startswith("国家级，由国务院公布。")


def test_without_a_selection_the_site_is_proposed(
    part: ProposingPart, works: Entry, settle: Settle
) -> None:
    part.targets.show_value(None, "")
    part.stand = Stand(works.id, works.title)
    part.refresh()
    settle()
    assert list(part.ids()) == [works.id]
    assert not part.how.isVisible()


def test_each_is_listed_by_itself(
    part: ProposingPart, archive: Archive, desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    choose(part, "历史建筑", "拟申报")
    assert not part.texts["name"].isEnabled()
    with qtbot.waitSignal(desk.notice) as notice:
        part.button.click()
    settle()
    assert notice.args == ["已各列一条，共 2 条。可用 Ctrl+Z 撤销。", "good"]
    assert [one.entry.title for one in listings(archive)] == ["裕华纱厂旧址", "重庆钢铁厂旧址"]
    assert part.ids() == ()


def test_all_are_listed_as_one_under_a_name(
    part: ProposingPart, archive: Archive, qtbot: QtBot, settle: Settle
) -> None:
    part.how.buttons["one"].click()
    choose(part, "国家工业遗产", "已认定")
    part.texts["name"].setText("重庆工业旧址群")
    part.texts["document"].setText("工信部〔2018〕227号")
    with qtbot.waitSignal(part.opened) as opened:
        part.asked.done.emit()
    (found,) = listings(archive)
    assert (found.entry.title, len(found.targets)) == ("重庆工业旧址群", 2)
    assert found.shown["designated_document"] == "工信部〔2018〕227号"
    assert opened.args == [found.entry.id]


def test_a_date_that_cannot_be_read_is_said_and_nothing_is_lost(
    part: ProposingPart, archive: Archive, desk: Desk, qtbot: QtBot
) -> None:
    choose(part, "历史建筑", "拟申报")
    part.texts["on"].setText("从前")
    with qtbot.waitSignal(desk.notice) as notice:
        part.button.click()
    assert notice.args[1] == "bad"
    assert len(part.ids()) == 2
    assert listings(archive) == []
