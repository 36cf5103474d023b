"""Pages are put together from top to bottom, in halves, with a foot, in a scroll area."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.stack import foot, foot_line, halves, scrolled, stack


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    yield made
    made.close()


def test_one_of_what_is_stacked_has_all_the_room(owner: QWidget) -> None:
    head, body, end = QLabel("头"), QWidget(), QLabel("尾")
    stack(owner, head, body, end, grows=body)
    owner.show()
    assert (head.y(), body.y()) == (0, head.height())
    assert body.height() > 200
    assert end.y() + end.height() == 300


def test_halves_share_the_height_and_neither_can_be_lost(owner: QWidget) -> None:
    upper, lower = QLabel("上"), QLabel("下")
    both = halves(upper, lower, (200, 100))
    stack(owner, both, grows=both)
    owner.show()
    assert upper.height() > lower.height() > 0
    assert not both.childrenCollapsible()


def test_several_parts_of_a_foot_share_a_line(owner: QWidget) -> None:
    note, buttons = QLabel("说明"), [QPushButton("甲"), QPushButton("乙")]
    under = foot(note, buttons)
    stack(owner, under, grows=under)
    owner.show()
    assert buttons[0].y() == buttons[1].y() > note.y()
    assert buttons[0].x() < buttons[1].x()


def test_the_foot_of_one_line_has_its_buttons_at_the_right(owner: QWidget) -> None:
    note, button = QLabel("说明"), QPushButton("写")
    under = foot_line(note, button)
    stack(owner, under, grows=under)
    owner.show()
    assert button.x() + button.width() > 380
    assert note.x() < 20


def test_a_form_that_is_too_high_scrolls(owner: QWidget) -> None:
    form = QWidget()
    column = QVBoxLayout(form)
    for _ in range(30):
        column.addWidget(QLabel("一行"))
    area = scrolled(form)
    stack(owner, area, grows=area)
    owner.show()
    assert area.verticalScrollBar().maximum() > 0
    assert not area.horizontalScrollBar().isVisible()
