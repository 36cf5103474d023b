"""The field view in the works, at rest, as it is on the smallest screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.view import FieldView


@pytest.fixture
def view(qtbot: QtBot, desk: Desk, works: Entry, settle: Callable[[], None]) -> FieldView:
    """The field view in the works."""
    made = FieldView(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(made.hear)
    made.resize(1024, 600)
    made.show()
    made.start(works.id, "重庆钢铁厂旧址")
    settle()
    return made
