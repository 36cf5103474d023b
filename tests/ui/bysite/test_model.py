"""There are as many sites as there are, and those that are not there yet are asked for."""

from __future__ import annotations

from PySide6.QtGui import QStandardItem
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.ui.bysite.model import SitesModel


def test_what_is_behind_the_last_site_is_wanted_until_all_are_there(qtbot: QtBot) -> None:
    model = SitesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert not model.canFetchMore()
    model.total = 2
    with qtbot.waitSignal(model.wanted):
        model.fetchMore()
    for _ in range(2):
        model.appendRow(QStandardItem("重钢"))
    assert not model.canFetchMore()
    assert not model.canFetchMore(model.index(0, 0))
    with qtbot.assertNotEmitted(model.wanted):
        model.fetchMore()
    assert tester.model() is model
