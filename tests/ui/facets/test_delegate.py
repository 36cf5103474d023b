"""The facets are painted in the colours of the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.facets.tree import FacetsTree
from tests.ui.facets.test_model import facet


def test_only_what_narrows_has_the_colour_of_the_accent(desk: Desk, qtbot: QtBot) -> None:
    tree = FacetsTree(desk)
    qtbot.addWidget(tree)
    tree.resize(200, 400)
    tree.show_facets([facet("kind", 3)])
    tree.show()
    accent = QColor(desk.look.accent)
    assert not _has(tree, accent)
    tree.show_facets([facet("kind", 3, down=1)])
    assert _has(tree, accent)


def _has(tree: FacetsTree, colour: QColor) -> bool:
    tree.clearFocus()
    picture = tree.viewport().grab().toImage()
    return any(
        picture.pixelColor(x, y) == colour for x in range(40) for y in range(picture.height())
    )
