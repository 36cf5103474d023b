from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.issuing.issuing import ProfileName
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.proofs import Contents
from archive_app.ui.desk import Desk
from archive_app.ui.issue.choices import Choices


def test_the_site_dossier_comes_first_and_what_was_chosen_stays(desk: Desk, qtbot: QtBot) -> None:
    choices = Choices(desk)
    qtbot.addWidget(choices)
    assert (choices.profile, choices.scope) == ("", "internal")
    names = [ProfileName("a", "甲", "A"), ProfileName("site-dossier", "案卷", "Dossier")]
    with qtbot.waitSignal(choices.changed):
        choices.show_profiles(names)
    assert choices.profile == "site-dossier"
    assert choices.profiles.item(0).text() == "案卷"
    with qtbot.waitSignal(choices.changed):
        choices.profiles.setCurrentRow(1)
    choices.show_profiles(names)
    assert choices.profile == "a"


def test_a_scope_says_what_it_means_and_a_part_how_much_it_shows(desk: Desk, qtbot: QtBot) -> None:
    choices = Choices(desk)
    qtbot.addWidget(choices)
    with qtbot.waitSignal(choices.changed):
        choices.scopes.buttons["public"].click()
    assert choices.scope == "public"
    assert "坐标" in choices.note.text()
    choices.show_contents(
        [Contents("contents", "目录", 0), Contents("photographs", "照片册页", 12)]
    )
    assert [choices.contents.item(place).text() for place in (0, 1)] == ["目录", "照片册页　12 项"]


def test_a_part_that_is_unticked_is_left_out_of_this_dossier(desk: Desk, qtbot: QtBot) -> None:
    choices = Choices(desk)
    qtbot.addWidget(choices)
    names = [ProfileName("a", "甲", "A"), ProfileName("b", "年报", "B", yearly=True)]
    choices.show_profiles(names)
    choices.profiles.setCurrentRow(0)
    choices.show_contents([Contents("names", "索引", 0), Contents("fixity", "清单", 0)])
    with qtbot.waitSignal(choices.changed):
        choices.contents.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert choices.order == Order("a", "internal", without=("fixity",))
    choices.show_contents([Contents("fixity", "清单", 0, held=False)])
    assert choices.order.without == ("fixity",)
    choices.profiles.setCurrentRow(1)
    assert choices.order.without == ()
    assert choices.order.year > 2000
