from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.sites.positions import Position
from archive_app.ui.desk import Desk
from archive_app.ui.field import foot
from archive_app.ui.field.buttons import HEIGHT
from archive_app.ui.field.foot import FieldFoot
from archive_app.ui.field.keeping import remember


def made(qtbot: QtBot, desk: Desk) -> FieldFoot:
    shown = FieldFoot(desk)
    qtbot.addWidget(shown)
    return shown


def test_a_position_is_shown_with_how_good_it_is_or_not_at_all(qtbot: QtBot, desk: Desk):
    shown = made(qtbot, desk)
    assert shown.position.text() == "尚无定位"
    shown.show_position(Position("29.48,106.48 CGCS2000", "CGCS2000", accuracy=2.0))
    assert shown.position.text() == "定位 ±2 m"
    shown.show_position(Position("29.48,106.48 CGCS2000", "CGCS2000"))
    assert shown.position.text() == "定位 CGCS2000"
    shown.show_position(None)
    assert shown.position.text() == "尚无定位"
    with qtbot.waitSignal(shown.locating):
        shown.position.click()
    assert shown.position.minimumHeight() >= HEIGHT


def test_the_battery_is_shown_only_where_the_system_tells_it(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(foot, "battery", lambda: None)
    shown = made(qtbot, desk)
    assert shown.battery.isHidden()
    monkeypatch.setattr(foot, "battery", lambda: 64)
    shown.show_battery()
    assert (shown.battery.isHidden(), shown.battery.text()) == (False, "电量 64%")


def test_what_is_saved_and_copied_is_said(qtbot: QtBot, desk: Desk):
    shown = made(qtbot, desk)
    assert shown.state.text() == "还没有第二份"
    remember(desk.preferences, "last_copy", "11-22 18:02　E:\\")
    shown.saved()
    assert shown.state.text().startswith("已保存 ")
    assert shown.state.text().endswith("第二份：11-22 18:02　E:\\")
