"""What follows is offered for what is selected, and asked for with its date and document."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.programme.listings import listings
from archive_app.domain.entries import Entry
from archive_app.ui.designate.moving import MovingStrip, today
from archive_app.ui.desk import Desk


def test_nothing_is_offered_as_long_as_nothing_is_selected(desk: Desk, qtbot: QtBot) -> None:
    strip = MovingStrip(desk)
    qtbot.addWidget(strip)
    strip.show_chosen([])
    assert strip.note.text() == "请在上面选一条或几条。"
    assert not strip.button.isEnabled()


def test_enter_in_a_line_moves_on(
    desk: Desk, archive: Archive, listed: Entry, proposed: Entry, qtbot: QtBot
) -> None:
    strip = MovingStrip(desk)
    qtbot.addWidget(strip)
    strip.show_chosen([one for one in listings(archive) if one.entry.id == proposed.id])
    strip.document.setText("渝〔2026〕1号")
    with qtbot.waitSignal(strip.wanted) as wanted:
        qtbot.keyClick(strip.document, Qt.Key.Key_Return)
    told = {"on": today(), "document": "渝〔2026〕1号", "by": ""}
    assert wanted.args == ["designation_state/reviewed", told]
