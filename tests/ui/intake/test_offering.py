"""Files come to the page of taking in with where they may go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import open_archive
from archive_app.archive.intake.options import Options
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.intake.offering import offer, page
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def standing(works: Entry, window: MainWindow, settle: Settle) -> Entry:
    """The site that a person stands in."""
    window.sites.choose("site", works.id)
    settle()
    return works


def test_the_page_has_the_whole_width_until_it_reports(
    standing: Entry, window: MainWindow, photo: Callable[[str], Path], settle: Settle
) -> None:
    offer(window, [photo("a.png")])
    settle()
    made = page(window)
    assert made.isVisible()
    assert window.sites.isHidden()
    assert made.options.site_name() == "重庆钢铁厂旧址"
    assert made.options.record.isHidden()  # only the site itself is open
    made.take()
    settle()
    assert not window.sites.isHidden()
    window.middle.go_home()


def test_more_files_are_tried_together_until_the_page_is_left(
    standing: Entry, window: MainWindow, photo: Callable[[str], Path], settle: Settle
) -> None:
    offer(window, [photo("a.png")])
    settle()
    offer(window, [photo("b.png")])
    settle()
    assert len(page(window).trial.look.files) == 2
    window.middle.go_home()
    offer(window, [photo("c.png")])
    settle()
    assert len(page(window).trial.look.files) == 1
    window.middle.go_home()


@pytest.mark.parametrize(("kind", "wanted"), [("drawing", "onto"), ("building", "under")])
def test_what_is_dropped_on_a_record_is_meant_for_it(
    standing: Entry,
    add: Callable[..., Entry],
    window: MainWindow,
    photo: Callable[[str], Path],
    settle: Settle,
    kind: str,
    wanted: str,
) -> None:
    named = {"title": "总装图"}
    record = add(kind, standing.id, **named)
    offer(window, [photo("a.png")], record.id)
    settle()
    options = page(window).options.options()
    assert options == Options(match=True, **{wanted: record.id})
    window.middle.go_home()


def test_the_open_record_may_be_chosen(
    standing: Entry,
    add: Callable[..., Entry],
    window: MainWindow,
    photo: Callable[[str], Path],
    settle: Settle,
) -> None:
    record = add("drawing", standing.id, title="总装图")
    window.open_entry(record.id)
    settle()
    offer(window, [photo("a.png")])
    settle()
    made = page(window)
    assert not made.options.record.isHidden()
    assert made.options.options() == Options(match=True)
    window.middle.go_home()


def test_an_archive_that_is_only_read_says_so(
    desk: Desk, qtbot: QtBot, settle: Settle, photo: Callable[[str], Path]
) -> None:
    with open_archive(desk.archive.folder, person="别人") as second:
        reader = MainWindow(Desk(second, desk.jobs, desk.say, desk.look, desk.preferences), "")
        qtbot.addWidget(reader)
        settle()
        offer(reader, [photo("a.png")])
        assert "只能查看" in reader.notice.text.text()
        assert reader.middle.currentWidget() is reader.finding
