"""A value says what it means as it is typed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.programme.monitoring import Reading, watched
from archive_app.domain.entries import Entry
from archive_app.ui.monitor.measured import Measured
from archive_app.ui.words import Words


@pytest.fixture
def measured(archive: Archive, finding: Entry, qtbot: QtBot) -> Measured:
    made = Measured(watched(archive)[0], Words("zh"))
    for widget in (made.label, made.value, made.alarm):
        qtbot.addWidget(widget)
    return made


def test_before_anything_is_typed_the_last_value_and_the_thresholds_are_told(
    measured: Measured,
) -> None:
    assert measured.label.text() == "烟囱倾斜率 J-01"
    told = "上次 6.5（2020-03-02）、蓝色 2、黄色 4、橙色 6、红色 8"
    assert measured.alarm.text() == told
    assert measured.reading() is None


@pytest.mark.parametrize(
    ("text", "told", "rank"),
    [("1.9", "未到阈值", "quiet"), ("2", "▲ 蓝色", "quiet"), ("9", "▲▲▲▲ 红色", "bad")],
)
def test_a_value_says_how_it_alarms(measured: Measured, text: str, told: str, rank: str) -> None:
    measured.value.setText(text)
    assert (measured.alarm.text(), measured.alarm.property("rank")) == (told, rank)


def test_what_is_typed_is_a_reading_until_it_is_cleared(measured: Measured, item: Entry) -> None:
    measured.value.setText(" 3.2 ")
    assert measured.reading() == Reading(item.id, "3.2")
    measured.clear()
    assert measured.reading() is None
