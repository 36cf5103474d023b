"""The places are a tree that Qt's own tester finds no fault with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from archive_app.ui.sites.lines import Held
from archive_app.ui.sites.model import SPOT, PlacesModel
from archive_app.ui.words import Words
from tests.ui.sites.test_lines import GROUPS, PLACES, STATES


@pytest.fixture
def model(qapp: QApplication) -> PlacesModel:
    made = PlacesModel(Words("zh"))
    made.show(Held(PLACES, GROUPS, STATES))
    return made


def test_sites_are_counted_without_the_groups(model: PlacesModel) -> None:
    assert model.sites == 4


def test_a_line_is_found_by_its_sort_and_id(model: PlacesModel) -> None:
    site = model.find("site", "3")
    assert site is not None
    assert site.data() == "钢花影剧院"
    assert site.parent().data(SPOT).id == "大渡口区"
    group = model.find("site", "6")
    assert group is not None
    assert group.data(SPOT).sort == "group"
    assert model.find("site", "no such") is None


def test_what_only_folds_cannot_be_chosen(model: PlacesModel) -> None:
    for sort, name in (("heading", "work"), ("division", "涪陵区"), ("course", "审核状态")):
        index = model.find(sort, name)
        assert index is not None
        assert index.flags() == Qt.ItemFlag.ItemIsEnabled


def test_numbers_that_come_later_are_put_in_and_stay(model: PlacesModel) -> None:
    told = []
    model.dataChanged.connect(lambda index, _: told.append(index.data(SPOT).id))
    model.show_counts({"trash": 2, "checking_state/draft": 7})
    assert told == ["checking_state/draft", ""]
    model.show_counts({"trash": 2, "checking_state/draft": 8})
    assert told[2:] == ["checking_state/draft"]
    model.show(Held(PLACES[:1], (), STATES))
    trash = model.find("trash", "")
    assert trash is not None
    assert trash.data(SPOT).count == 2


def test_the_tester_of_qt_is_content(model: PlacesModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_counts({"trash": 1})
    model.show(Held(PLACES[:1]))
    assert tester.model() is model
    assert model.rowCount() == 2
