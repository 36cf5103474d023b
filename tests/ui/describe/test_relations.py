"""Links are lines that lead to the entry at their other end."""

from __future__ import annotations

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_app.archive.results.relations import Relation
from archive_app.ui.describe.relations import RelationsView
from archive_app.ui.words import Words


def test_a_link_is_followed(qtbot: QtBot) -> None:
    view = RelationsView(Words("zh"))
    qtbot.addWidget(view)
    view.show_relations([Relation("设计单位", "42", "A-0042", "黑色冶金设计院", outgoing=True)])
    line = view.model.index(0, 0)
    assert line.data() == "→ 设计单位　黑色冶金设计院　A-0042"
    with qtbot.waitSignal(view.followed) as followed:
        view.list.activated.emit(line)
    assert followed.args == ["42"]


def test_no_links_say_so(qtbot: QtBot) -> None:
    view = RelationsView(Words("zh"))
    qtbot.addWidget(view)
    view.show_relations([])
    label = view.currentWidget()
    assert isinstance(label, QLabel)
    assert label.text() == Words("zh")("no_relations")


def test_the_tree_is_walked_up_and_down(qtbot: QtBot) -> None:
    view = RelationsView(Words("zh"))
    qtbot.addWidget(view)
    hall = Relation("", "1", "A-0001", "炼钢车间", outgoing=True, way="above")
    owner = Relation("产权人", "2", "A-0002", "重钢", outgoing=True, role="业主，1938年")
    view.show_relations([hall, owner])
    assert [view.model.index(row, 0).data() for row in range(2)] == [
        "↑ 上级　炼钢车间　A-0001",
        "→ 产权人　重钢（业主，1938年）　A-0002",
    ]
    with qtbot.waitSignal(view.followed):
        view.list.clicked.emit(view.model.index(0, 0))


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    view = RelationsView(Words("zh"))
    qtbot.addWidget(view)
    tester = QAbstractItemModelTester(view.model)
    view.show_relations([Relation("设计单位", "42", "A-0042", "设计院", outgoing=True)])
    assert tester.model() is view.model
