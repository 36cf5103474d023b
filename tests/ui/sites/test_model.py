"""The places are a tree that Qt's own tester finds no fault with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from archive_app.archive.retrieval import Place
from archive_app.ui.sites.model import SPOT, PlacesModel
from archive_app.ui.words import Words

PLACES = [
    Place("1", "A-0001", "重庆钢铁厂旧址", "大渡口区", 1284),
    Place("2", "A-0002", "816工程遗址", "涪陵区", 9),
    Place("3", "A-0003", "钢花影剧院", "大渡口区", 96),
    Place("4", "A-0004", "北川铁路", "", 0),
]


@pytest.fixture
def model(qapp: QApplication) -> PlacesModel:
    made = PlacesModel(Words("zh"))
    made.show(PLACES, removed=2)
    return made


def test_sites_stand_under_their_division_with_their_numbers(model: PlacesModel) -> None:
    item = model.find("division", "大渡口区")
    assert item is not None
    assert item.data(SPOT).count == 2
    sites = [item.child(row).data(SPOT) for row in range(item.rowCount())]
    assert [(site.name, site.count) for site in sites] == [
        ("重庆钢铁厂旧址", 1284),
        ("钢花影剧院", 96),
    ]


def test_a_site_of_no_division_is_not_lost(model: PlacesModel) -> None:
    item = model.find("site", "4")
    assert item is not None
    assert item.parent().text() == "未注明区县"


def test_headings_and_divisions_cannot_be_chosen(model: PlacesModel) -> None:
    for sort, name in (("heading", ""), ("division", "涪陵区")):
        item = model.find(sort, name)
        assert item is not None
        assert not item.flags() & Qt.ItemFlag.ItemIsSelectable


def test_the_trash_says_how_many_are_in_it(model: PlacesModel) -> None:
    item = model.find("trash")
    assert item is not None
    assert item.data(SPOT).count == 2
    assert model.find("site", "no such") is None


def test_the_tester_of_qt_is_content(model: PlacesModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(PLACES[:1], removed=0)
    assert tester.model() is model
    assert model.sites == 1
