"""Gaps of one sort are one line, red ones first, and each line leads somewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.issuing import proofs
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.readiness import ATTENTION, REQUIRED, Gap, Readiness
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.issue.gaps import MOST, GapsView, Lack, lacks_of


def _gap(entry: str, key: str = "not_checked", rank: str = ATTENTION, **details: str) -> Gap:
    return Gap(rank, key, entry, f"A-{entry}", f"图{entry}", details=details)


def test_gaps_of_one_sort_are_one() -> None:
    found = Readiness(9, (_gap("1", "file_missing", REQUIRED, file="a"), _gap("1"), _gap("2")))
    assert [lack.entries for lack in lacks_of(found)] == [["1"], ["1", "2"]]


def test_a_line_leads_to_what_it_tells_of(desk: Desk, qtbot: QtBot) -> None:
    view = GapsView(desk)
    qtbot.addWidget(view)
    wanted: list[Lack] = []
    view.wanted.connect(wanted.append)
    gaps = (_gap("1", "file_missing", REQUIRED, file="a.jpg"), _gap("1"), _gap("2"))
    view.show_readiness(Readiness(10, gaps))
    assert "90%" in view.heading.text()
    lines = [view._column.itemAt(place).widget() for place in range(2)]
    assert "a.jpg" in lines[0].text.text()
    assert lines[1].text.text() == "2 条：未审核"
    for line in lines:
        line.findChild(QPushButton).click()
    assert [lack.entries for lack in wanted] == [["1"], ["1", "2"]]


def test_what_is_in_order_is_told_too(
    desk: Desk, archive: Archive, works: Entry, add: Callable[..., Entry], qtbot: QtBot
) -> None:
    view = GapsView(desk)
    qtbot.addWidget(view)
    view.show_readiness(
        proofs.check(archive, works.id, Order("site-dossier", "internal")).readiness
    )
    told = [
        widget.text.text()
        for place in range(view._column.count())
        if (widget := view._column.itemAt(place).widget()) and widget.button.isHidden()
    ]
    assert "原始文件都在，大小相符" in told
    view.show_readiness(None)
    assert view._column.count() == 0


def test_more_than_can_be_read_is_counted(desk: Desk, qtbot: QtBot) -> None:
    view = GapsView(desk)
    qtbot.addWidget(view)
    gaps = tuple(_gap(str(n), "source_unknown", f"r{n}", source="x") for n in range(MOST + 3))
    view.show_readiness(Readiness(1, gaps))
    assert view._column.itemAt(MOST).widget().text() == "另有 3 类，处理后显示。"
