"""The menu of columns stays open while several are chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.sheet.view import SheetView


def test_a_press_chooses_and_keeps_the_menu(view: SheetView, qtbot: QtBot) -> None:
    menu = view.menu
    scale = next(one for one in menu.actions() if one.data() == "scale")
    north = next(one for one in menu.actions() if one.data() == "north")
    assert (scale.isChecked(), north.isChecked()) == (True, False)
    menu.popup(view.mapToGlobal(view.rect().center()))
    with qtbot.waitSignal(menu.chosen) as told:
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(north).center())
    assert menu.isVisible()
    assert {"north", "scale"} < set(told.args[0])
    assert "north" in {one.id for one in view.model.columns}
    menu.close()


def test_the_title_is_always_there(view: SheetView) -> None:
    assert "图名" not in {one.text() for one in view.menu.actions()}
