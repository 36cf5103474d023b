"""Text from data is shown as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.plain import Elided, Plain, tip


def test_markup_in_data_is_only_text(qtbot: QtBot) -> None:
    label = Plain("<b>高炉</b><img src='x'>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>高炉</b><img src='x'>"
    assert "&lt;b>" in tip(label.text())


def test_a_long_line_may_be_narrow_and_its_tip_has_all_of_it(qtbot: QtBot) -> None:
    label = Elided("重庆钢铁厂旧址" * 20)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 60
    assert "重庆钢铁厂旧址" * 20 in label.toolTip()


def test_a_line_has_no_line_breaks(qtbot: QtBot) -> None:
    label = Elided("一号\n高炉")
    qtbot.addWidget(label)
    label.resize(40, 20)
    label.grab()
    assert label.text() == "一号 高炉"


def test_another_rank_is_another_look(qtbot: QtBot) -> None:
    label = Plain("已保存", "quiet")
    qtbot.addWidget(label)
    label.rank("bad")
    assert label.property("rank") == "bad"
