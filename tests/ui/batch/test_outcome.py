"""What came of it is a sentence, a table, and a table of who refuses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.entries.batch import RefusedEntry
from archive_app.domain.errors import Refused
from archive_app.ui.batch.outcome import OutcomeView
from archive_app.ui.batch.plan import Outcome
from archive_app.ui.desk import Desk

REFUSED = RefusedEntry("A-0002", Refused("is_removed", code="A-0002"))


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> OutcomeView:
    made = OutcomeView(desk)
    qtbot.addWidget(made)
    made.resize(420, 300)
    return made


def test_a_table_is_shown_with_its_heads(view: OutcomeView) -> None:
    rows = [("题名", "甲"), ("年代", "")]
    view.show_outcome(Outcome("将修改 2 条", ("字段", "改为"), (0,), rows))
    assert view.told.text() == "将修改 2 条"
    heads = [view.rows.texts.headerData(n, Qt.Orientation.Horizontal) for n in (0, 1)]
    assert heads == ["字段", "改为"]
    assert view.rows.texts.index(0, 1).data() == "甲"
    assert view.rows.columnWidth(0) < view.rows.columnWidth(1)
    assert view.refused_told.isHidden()
    assert view.refused.isHidden()


def test_who_refuses_is_told_with_the_reason(view: OutcomeView) -> None:
    view.show_outcome(Outcome("没有条目被改动。", refused=[REFUSED]))
    assert view.refused_told.text() == "未处理 1 条："
    assert view.refused.texts.index(0, 0).data() == "A-0002"
    assert "回收站" in view.refused.texts.index(0, 1).data()
    assert view.rows.isHidden()
