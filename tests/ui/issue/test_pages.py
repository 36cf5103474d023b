"""The pages of a proof are leafed through by hand and by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.issuing import proofs
from archive_app.archive.issuing.proofs import Checked
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.issue.pages import MODES, ProofPages

Settle = Callable[[], None]


@pytest.fixture
def pages(desk: Desk, archive: Archive, checked: Checked, qtbot: QtBot) -> Iterator[ProofPages]:
    made = ProofPages(desk)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    made.show_proof(proofs.proof(archive, Quiet(), checked))
    yield made
    made.show_proof(None)


def test_keys_turn_the_pages(pages: ProofPages, qtbot: QtBot) -> None:
    turned: list[int] = []
    pages.turned.connect(turned.append)
    for key, page in (
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_Right, 3),
        (Qt.Key.Key_PageUp, 2),
        (Qt.Key.Key_End, pages.pages),
        (Qt.Key.Key_Home, 1),
    ):
        qtbot.keyClick(pages, key)
        assert (pages.page, turned[-1]) == (page, page)


def test_a_page_stays_in_sight_in_every_mode(pages: ProofPages) -> None:
    pages.go(3)
    for mode in reversed(MODES):
        pages.show_mode(mode)
        assert pages.page <= 3
    assert pages._columns == 1
    pages.show_mode("double")
    assert pages._columns == 2


def test_pages_are_painted_as_they_come(pages: ProofPages, settle: Settle) -> None:
    for mode in MODES:
        pages.show_mode(mode)
        pages.repaint()
        settle()
        pages.repaint()
        settle()
    assert {number for number, _ in pages._kept} >= {0, 1, 2}
    assert all(not picture.isNull() for picture in pages._kept.values())


def test_without_a_proof_there_is_nothing(pages: ProofPages) -> None:
    pages.show_proof(None)
    assert (pages.pages, pages.page) == (0, 0)
    pages.repaint()
