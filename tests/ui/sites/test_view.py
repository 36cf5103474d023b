"""What is chosen on the left is told, and the tree follows the archive."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.sites.view import SitesView

Settle = Callable[[], None]


@pytest.fixture
def view(desk: Desk, works: Entry, qtbot: QtBot, settle: Settle) -> SitesView:
    made = SitesView(desk)
    qtbot.addWidget(made)
    made.resize(244, 500)
    made.show()
    desk.archive_changed.connect(made.hear)
    settle()
    return made


def test_one_begins_with_everything(view: SitesView) -> None:
    assert view.spot.sort == "all"
    assert view.site == ""


def test_choosing_a_site_tells_which(view: SitesView, works: Entry, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.chosen) as chosen:
        view.choose("site", works.id)
    assert chosen.args[0].name == "重庆钢铁厂旧址"
    assert view.site == works.id


def test_a_new_site_appears_and_one_still_stands_where_one_stood(
    view: SitesView, works: Entry, add: Callable[..., Entry], settle: Settle, qtbot: QtBot
) -> None:
    view.choose("site", works.id)
    with qtbot.assertNotEmitted(view.chosen):
        other = add("site", name="钢花影剧院")
        settle()
    assert view.model.find("site", other.id) is not None
    assert view.site == works.id


def test_a_site_that_is_not_in_the_tree_yet_is_chosen_when_it_comes(
    view: SitesView, add: Callable[..., Entry], settle: Settle
) -> None:
    other = add("site", name="钢花影剧院")
    view.choose("site", other.id)
    settle()
    assert view.site == other.id
    assert view.tree.currentIndex().data() == "钢花影剧院"


def test_pressing_a_division_closes_and_opens_it(view: SitesView, qtbot: QtBot) -> None:
    item = view.model.find("division", "未注明区县")
    assert item is not None
    for expanded in (False, True):
        place = view.tree.visualRect(item.index()).center()
        qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert view.tree.isExpanded(item.index()) is expanded


def test_the_button_asks_for_the_form_of_a_new_site(view: SitesView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.adding):
        qtbot.mouseClick(view.add, Qt.MouseButton.LeftButton)
