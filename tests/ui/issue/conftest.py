"""A proof of a works, and the page on which it is looked at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.issuing import proofs
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.proofs import Checked
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.issue.view import IssueView


@pytest.fixture
def checked(archive: Archive, works: Entry) -> Checked:
    """The dossier of the works, before it has pages."""
    return proofs.check(archive, works.id, Order("site-dossier", "internal"))


@pytest.fixture
def view(desk: Desk, works: Entry, qtbot: QtBot, settle: Callable[[], None]) -> IssueView:
    """The page of the dossier of the works, at rest."""
    made = IssueView(desk)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.start(works.id, "重庆钢铁厂/旧址")
    settle()
    settle()
    return made
