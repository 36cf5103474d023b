from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.archive.entries import description
from archive_app.archive.entries.attaching import attach_files
from archive_app.archive.field import field
from archive_app.archive.field.field import new_key
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.today import KEY, TodayCard, TodayModel
from tests.ui.conftest import Adds

TODAY = datetime.now().astimezone().date()


def card_of(qtbot: QtBot, desk: Desk) -> TodayCard:
    made = TodayCard(desk)
    qtbot.addWidget(made)
    made.show_today(field.latest(desk.archive, TODAY, 9), field.drafts(desk.archive))
    return made


def texts(model: TodayModel) -> list[str]:
    return [str(model.index(row).data()).partition("　")[2] for row in range(model.rowCount())]


def test_each_line_says_when_what_and_what_came_with_it(
    qtbot: QtBot, desk: Desk, works: Entry, add: Adds, photo: Callable[[str], Path]
):
    add("building", works.id, title="炼铁车间")
    plate = add("photograph", works.id, title="鼓风机铭牌")
    attach_files(desk.archive, plate.id, [photo("a.png"), photo("b.png")])
    description.add(
        desk.archive,
        kind="survey_point",
        parent=works.id,
        set_=[
            description.Assignment(name, "=", text)
            for name, text in {
                "title": "测点 3",
                "place": "29.4827,106.4811 CGCS2000",
                "accuracy": "2",
            }.items()
        ],
    )
    assert texts(card_of(qtbot, desk).model) == [
        "测点 3　±2 m　CGCS2000",
        "鼓风机铭牌　照片 2",
        "炼铁车间　建筑物",
        "重庆钢铁厂旧址　遗产点",
    ]


def test_drafts_stand_above_in_another_colour_and_every_line_leads_on(
    qtbot: QtBot, desk: Desk, works: Entry
):
    key = new_key("equipment", works.id)
    description.save_draft(desk.archive, key, {"origin": "英国"})
    card = card_of(qtbot, desk)
    first = card.model.index(0)
    assert texts(card.model)[0] == "设备　草稿"
    assert first.data(Qt.ItemDataRole.ForegroundRole).name() == desk.look.attention.lower()
    assert card.model.index(1).data(Qt.ItemDataRole.ForegroundRole) is None
    with qtbot.waitSignal(card.opened) as opened:
        card.list.activated.emit(first)
    assert opened.args == [key]
    assert card.model.index(1).data(KEY) == works.id


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, desk: Desk, works: Entry):
    model = card_of(qtbot, desk).model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_day(field.latest(desk.archive, TODAY, 9).lines, [])
    assert model.rowCount() == 1
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None
    assert model.index(0).data(KEY) == works.id


def test_a_day_without_anything_says_so_and_the_count_is_there(qtbot: QtBot, desk: Desk):
    card = card_of(qtbot, desk)
    assert card.pages.currentIndex() == 0
    assert card.count.text() == "收工清点：0 条 · 0 个文件 →"
    with qtbot.waitSignal(card.counting):
        card.count.click()
