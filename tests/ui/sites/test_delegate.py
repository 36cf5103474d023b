"""The lines of the places are painted in the colours of their rank."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView
from pytestqt.qtbot import QtBot

from archive_app.archive.results.retrieval import Place
from archive_app.ui.desk import Desk
from archive_app.ui.sites.delegate import SpotDelegate
from archive_app.ui.sites.lines import Held
from archive_app.ui.sites.model import PlacesModel
from archive_app.ui.theme import theme
from archive_app.ui.words import Words
from tests.ui.sites.test_lines import GROUPS


@pytest.fixture
def tree(desk: Desk, qtbot: QtBot) -> QTreeView:
    made = QTreeView()
    qtbot.addWidget(made)
    made.places = PlacesModel(Words("zh"))  # type: ignore[attr-defined]
    made.places.show(Held([Place("1", "A-0001", "重庆钢铁厂旧址", "大渡口区", 1284)], GROUPS))
    made.setModel(made.places)
    made.setItemDelegate(SpotDelegate(made, desk))
    made.resize(240, 300)
    made.expandAll()
    return made


def test_the_chosen_site_has_the_ground_of_the_selection(tree: QTreeView) -> None:
    site = tree.model().find("site", "1")
    ground = QColor(theme("light").selection).name()
    assert ground in _inks(tree, site, chosen=True)
    assert ground not in _inks(tree, site, chosen=False)


def test_every_line_says_something(tree: QTreeView) -> None:
    for sort, name in (
        ("heading", "places"),
        ("all", ""),
        ("division", "大渡口区"),
        ("group", "5"),
        ("trash", ""),
    ):
        assert len(_inks(tree, tree.model().find(sort, name), chosen=False)) > 1


def test_a_heading_stands_further_apart(tree: QTreeView) -> None:
    delegate, option = tree.itemDelegate(), QStyleOptionViewItem()
    heading = delegate.sizeHint(option, tree.model().find("heading", "places"))
    site = delegate.sizeHint(option, tree.model().find("site", "1"))
    assert heading.height() > site.height()


def _inks(tree: QTreeView, index: QModelIndex, *, chosen: bool, focused: bool = False) -> set[str]:
    image = QImage(240, 34, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    if chosen:
        option.state = QStyle.StateFlag.State_Selected
    if focused:
        option.state = QStyle.StateFlag.State_HasFocus
    painter = QPainter(image)
    tree.itemDelegate().paint(painter, option, index)
    painter.end()
    return {image.pixelColor(x, y).name() for x in range(240) for y in range(34)}


def test_a_group_in_a_group_stands_further_in(tree: QTreeView) -> None:
    outer, inner = tree.model().find("group", "5"), tree.model().find("group", "6")
    assert SpotDelegate.arrow(inner) > SpotDelegate.arrow(outer)


def test_where_only_the_keys_are_has_a_border(tree: QTreeView) -> None:
    division = tree.model().find("division", "大渡口区")
    accent = QColor(theme("light").accent).name()
    assert accent in _inks(tree, division, chosen=False, focused=True)
    assert accent not in _inks(tree, division, chosen=False)
