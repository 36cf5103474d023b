from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.size import SizePage
from tests.ui.conftest import Adds

Settle = Callable[[], None]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SizePage:
    made = SizePage(desk)
    qtbot.addWidget(made)
    return made


def test_a_size_goes_to_the_machine_that_was_saved_last(
    page: SizePage, desk: Desk, works: Entry, add: Adds, settle: Settle
):
    blower = add("equipment", works.id, title="鼓风机")
    page.start(works.id, blower)
    assert page.whose.text() == "记到“鼓风机”的尺寸里。"
    page.what.setText("高")
    page.amount.setText("3.2 米")
    page.save()
    settle()
    assert description.entry_of(desk.archive, blower.id).values["dimensions"] == "高 3.2 米"
    assert page.amount.text() == ""


def test_without_such_an_entry_it_is_a_note(
    page: SizePage, works: Entry, add: Adds, settle: Settle
):
    saved: list[Entry] = []
    page.saved.connect(saved.append)
    page.start(works.id, add("building", works.id, title="车间"))
    page.save()  # nothing is measured yet
    page.what.setText("开间")
    page.amount.setText("6 米")
    page.save()
    settle()
    assert [(one.kind, one.title) for one in saved] == [("document", "开间 6 米")]
