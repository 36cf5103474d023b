"""A dossier has the whole width, and a gap leads to where it is mended."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.archive.issuing.readiness import REQUIRED, Gap
from archive_app.domain.advice import MISSING, Advice
from archive_app.domain.entries import Entry
from archive_app.ui import tasks
from archive_app.ui.batch.view import BatchView
from archive_app.ui.issue.gaps import Lack
from archive_app.ui.issue.room import Room
from archive_app.ui.issue.view import IssueView
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def issuing(works: Entry, window: MainWindow, settle: Settle) -> MainWindow:
    """A window in which the dossier of the works is prepared."""
    window.sites.choose("site", works.id)
    settle()
    tasks.issue(window)
    settle()
    settle()
    return window


def _room(window: MainWindow) -> Room:
    room = window.findChild(Room)
    assert isinstance(room, Room)
    return room


def test_the_side_panes_make_room_and_come_back(issuing: MainWindow) -> None:
    assert issuing.sites.isHidden()
    assert issuing.right.isHidden()
    page = issuing.middle.page(IssueView)
    assert page is not None
    page.back.click()
    assert not issuing.sites.isHidden()
    assert not issuing.right.isHidden()


def test_a_gap_leads_to_its_field(issuing: MainWindow, works: Entry, settle: Settle) -> None:
    advice = Advice("introduction", "missing", MISSING, works.id)
    gap = Gap(REQUIRED, "missing", works.id, works.code, works.title, advice)
    _room(issuing).lead(Lack((gap,)))
    settle()
    assert issuing.entry.entry_id == works.id
    assert issuing.right.isVisible()
    form = issuing.entry.tabs.form
    assert form is not None
    assert form.rows["introduction"].editor.isAncestorOf(issuing.focusWidget())


def test_the_same_gap_in_several_leads_to_all_of_them(
    issuing: MainWindow, works: Entry, add: Callable[..., Entry], settle: Settle
) -> None:
    some = [add("drawing", works.id, title=f"图{n}") for n in range(3)]
    gaps = [Gap(REQUIRED, "missing", one.id, one.code, one.title) for one in some]
    _room(issuing).lead(Lack(tuple(gaps)))
    settle()
    page = issuing.right.page(BatchView)
    assert page is not None
    assert list(page.ids) == [one.id for one in some]
    assert issuing.right.isVisible()
