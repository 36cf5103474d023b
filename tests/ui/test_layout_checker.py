"""The checker of layouts sees what it is there to see."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

Faults = Callable[[QWidget], list[str]]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def _place(widget: QWidget, window: QWidget, *place: int) -> None:
    widget.setParent(window)
    widget.setGeometry(*place)
    widget.show()
    window.show()


def test_a_label_that_has_room_is_no_fault(window: QWidget, layout_faults: Faults) -> None:
    _place(QLabel("高炉"), window, 10, 10, 200, 40)
    assert layout_faults(window) == []


def test_a_label_that_is_cut_is_a_fault(window: QWidget, layout_faults: Faults) -> None:
    _place(QLabel("四号高炉总装图"), window, 10, 10, 30, 40)
    assert layout_faults(window) == ["label is cut: 四号高炉总装图"]


def test_a_paragraph_that_is_cut_is_a_fault(window: QWidget, layout_faults: Faults) -> None:
    label = QLabel("四号高炉总装图" * 20)
    label.setWordWrap(True)
    _place(label, window, 10, 10, 200, 20)
    assert layout_faults(window)[0].startswith("paragraph is cut")


def test_a_button_that_is_cut_is_a_fault(window: QWidget, layout_faults: Faults) -> None:
    _place(QPushButton("编制案卷"), window, 10, 10, 20, 30)
    assert layout_faults(window) == ["button is cut: 编制案卷"]


def test_what_lies_on_another_or_outside_is_a_fault(window: QWidget, layout_faults: Faults) -> None:
    _place(QLabel("一"), window, 10, 10, 100, 40)
    _place(QLabel("二"), window, 60, 20, 100, 40)
    _place(QLabel("三"), window, 250, 150, 100, 40)
    found = " ".join(layout_faults(window))
    assert "overlap: QLabel “一”" in found
    assert "outside its parent: QLabel “三”" in found
