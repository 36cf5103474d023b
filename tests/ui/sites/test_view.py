"""What is chosen on the left is told, and the tree follows the archive."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import checking
from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.sites.model import SPOT
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


def test_a_new_group_is_chosen_as_the_site_that_it_is(
    view: SitesView, works: Entry, add: Callable[..., Entry], settle: Settle
) -> None:
    group = add("site_group", name="两江四岸", members=works.code)
    view.choose("site", group.id)
    settle()
    assert view.spot.sort == "group"
    assert view.name_of(group.id) == "两江四岸"
    assert view.site == ""


def test_the_numbers_follow_what_is_done(
    view: SitesView, works: Entry, add: Callable[..., Entry], desk: Desk, settle: Settle
) -> None:
    drawing = add("drawing", works.id, title="四号高炉总装图")
    settle()
    assert _count(view, "state", "checking_state/draft") == 1
    checking.decide(desk.archive, "submit", [drawing.id])
    settle()
    assert _count(view, "state", "checking_state/draft") == 0
    assert _count(view, "state", "checking_state/submitted") == 1
    description.remove(desk.archive, drawing.id)
    settle()
    assert _count(view, "trash", "") == 1


def test_the_button_asks_for_the_form_of_a_new_site(view: SitesView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.adding):
        qtbot.mouseClick(view.add, Qt.MouseButton.LeftButton)


def _count(view: SitesView, sort: str, spot_id: str) -> int | None:
    index = view.model.find(sort, spot_id)
    assert index is not None
    return index.data(SPOT).count
