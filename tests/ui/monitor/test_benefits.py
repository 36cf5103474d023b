"""Yearly figures are listed year after year, with what they come to; days are never added."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.benefits import BenefitsPart

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> BenefitsPart:
    made = BenefitsPart(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def benefit(archive: Archive, of: Entry, *said: str) -> None:
    set_ = [assignment(one) for one in ("title=年度", *said)]
    add(archive, kind="benefit", parent=of.id, set_=set_)


def test_no_figures_say_where_to_add_them(part: BenefitsPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("还没有年度效益")


def test_a_year_tells_each_place_and_the_sum_to_the_last_figure(
    part: BenefitsPart, archive: Archive, works: Entry, settle: Settle, qtbot: QtBot
) -> None:
    mill = add(archive, kind="site", set_=[assignment("name=裕华纱厂")])
    benefit(archive, works, "year=2025", "days_open=300", "visitors=156000", "income=1234.56万元")
    benefit(archive, mill, "year=2025", "visitors=20000", "income=88.5万元")
    part.refresh()
    settle()
    assert [row.cells for row in part.table.table.texts.rows] == [
        ("2025", "重庆钢铁厂旧址", "300", "156,000", "", "1,234.56 万元"),
        ("2025", "裕华纱厂", "", "20,000", "", "88.5 万元"),
        ("2025", "2025 年合计", "", "176,000", "", "1,323.06 万元"),
    ]
    with qtbot.waitSignal(part.opened) as opened:
        part.table.table.entered.emit(0)
    assert opened.args == [works.id]
