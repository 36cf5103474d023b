"""Links are lines that lead to the entry at their other end."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_app.archive.retrieval import Relation
from archive_app.ui.describe.relations import RelationsView


def test_a_link_is_followed(qtbot: QtBot) -> None:
    view = RelationsView("还没有。")
    qtbot.addWidget(view)
    view.show_relations([Relation("设计单位", "42", "A-0042", "黑色冶金设计院", outgoing=True)])
    line = view.model.index(0, 0)
    assert line.data() == "→ 设计单位　黑色冶金设计院　A-0042"
    with qtbot.waitSignal(view.followed) as followed:
        view.list.activated.emit(line)
    assert followed.args == ["42"]


def test_no_links_say_so(qtbot: QtBot) -> None:
    view = RelationsView("还没有。")
    qtbot.addWidget(view)
    view.show_relations([])
    label = view.currentWidget()
    assert isinstance(label, QLabel)
    assert label.text() == "还没有。"
