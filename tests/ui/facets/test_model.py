"""The facets are a tree that Qt's own tester finds no fault with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from archive_app.ui.facets.model import FACET, FEW, VALUE, FacetsModel, is_more
from archive_app.ui.facets.reading import Facet, Value
from archive_app.ui.words import Words


def facet(name: str, count: int, down: int = 0) -> Facet:
    values = (Value(name, f"{name}/{n}", f"{name}{n}", count - n, n < down) for n in range(count))
    return Facet(name, name.upper(), tuple(values))


@pytest.fixture
def model(qapp: QApplication) -> FacetsModel:
    made = FacetsModel(Words("zh"))
    made.show([facet("kind", 3), facet("site", 20)])
    return made


def test_a_few_values_are_shown_and_the_rest_when_it_is_asked_for(model: FacetsModel) -> None:
    sites = model.index(1, 0)
    assert model.rowCount(model.index(0, 0)) == 3
    assert model.rowCount(sites) == FEW + 1
    more = model.index(FEW, 0, sites)
    assert is_more(more)
    assert more.data() == "更多… 14"
    model.turn("site")
    sites = model.index(1, 0)
    assert model.rowCount(sites) == 21
    assert model.index(20, 0, sites).data() == "收起"
    model.turn("site")
    assert model.rowCount(model.index(1, 0)) == FEW + 1


def test_all_that_narrows_is_shown(model: FacetsModel) -> None:
    model.show([facet("site", 20, down=9)])
    assert model.rowCount(model.index(0, 0)) == 10


def test_a_line_hands_out_its_facet_and_its_value(model: FacetsModel) -> None:
    kinds = model.index(0, 0)
    assert (kinds.data(FACET), kinds.data(VALUE)) == ("kind", None)
    assert not is_more(kinds)
    value = model.index(1, 0, kinds)
    assert (value.data(), value.data(VALUE).id) == ("kind1", "kind/1")
    assert value.data(Qt.ItemDataRole.AccessibleTextRole) == "kind1 2"
    assert not value.flags() & Qt.ItemFlag.ItemIsEditable


def test_the_tester_of_qt_is_content(model: FacetsModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.turn("site")
    model.show([facet("kind", 7)])
    assert tester.model() is model
    assert model.rowCount() == 1
