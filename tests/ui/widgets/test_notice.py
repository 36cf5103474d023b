"""A notice is a line that says something until it is answered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.notice import Notice


def test_a_notice_says_one_thing_at_a_time(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    assert not notice.isVisibleTo(None)
    notice.say("已移入回收站 1 条。", "info")
    notice.say("已撤销。", "good")
    assert notice.text.text() == "已撤销。"
    assert notice.text.property("rank") == "good"
    notice.hide()


def test_only_what_is_said_now_is_withdrawn(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.say("正在重建。", "attention")
    notice.withdraw("已撤销。")
    assert not notice.isHidden()
    notice.withdraw("正在重建。")
    assert notice.isHidden()


def test_a_notice_is_answered_with_its_buttons(qtbot: QtBot) -> None:
    notice, answers = Notice(), list[str]()
    qtbot.addWidget(notice)
    notice.say("有草稿。", "attention", [("接着填写", lambda: answers.append("take"))])
    button = next(one for one in notice.findChildren(QPushButton) if one.text() == "接着填写")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert answers == ["take"]
    with qtbot.waitSignal(notice.closed):
        notice.close_notice()
    assert not notice.isVisible()
