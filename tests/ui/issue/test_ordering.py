"""One line says which dossiers are meant."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from archive_app.archive.issuing.issuing import ProfileName
from archive_app.archive.issuing.orders import Order
from archive_app.ui.desk import Desk
from archive_app.ui.issue.ordering import Ordering


def test_a_year_is_asked_for_with_a_yearly_profile_alone(desk: Desk, qtbot: QtBot) -> None:
    line = Ordering(desk)
    qtbot.addWidget(line)
    names = [
        ProfileName("r", "年报", "Report", yearly=True),
        ProfileName("site-dossier", "卷", "D"),
    ]
    with qtbot.waitSignal(line.changed):
        line.offer(names)
    assert line.order == Order()
    line.profile.setCurrentIndex(1)
    with qtbot.waitSignal(line.changed):
        line.profile.activated.emit(1)
    assert line.order.profile == "r"
    assert line.order.year > 2000
    with qtbot.waitSignal(line.changed):
        line.scope.buttons["public"].click()
    assert line.order.scope == "public"
