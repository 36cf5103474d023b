"""A sheet is placed from its open entry, on the whole width of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.attaching import attach_files
from archive_app.domain.entries import Entry
from archive_app.ui.main_window import MainWindow
from archive_app.ui.map.placing import PlacingView
from archive_app.ui.placing import can_place, place_sheet

Settle = Callable[[], None]
Adds = Callable[..., Entry]


def test_a_drawing_with_a_file_can_be_placed_and_nothing_else(
    window: MainWindow,
    archive: Archive,
    works: Entry,
    add: Adds,
    photo: Callable[[str], Path],
    settle: Settle,
) -> None:
    drawing = add("drawing", works.id, title="总图")
    for entry in (works, drawing):
        window.open_entry(entry.id)
        settle()
        assert not can_place(window)
        place_sheet(window)
        assert window.middle.page(PlacingView) is None
    attach_files(archive, drawing.id, [photo("总图.png")])
    settle()
    assert can_place(window)
    place_sheet(window)
    settle()
    page = window.middle.page(PlacingView)
    assert page is not None
    assert page.heading.text() == "放到地图上：总图"
    assert window.sites.isHidden()
    page.back.click()
    assert not window.sites.isHidden()


def test_a_scan_that_came_as_a_photograph_can_be_placed_too(
    window: MainWindow,
    archive: Archive,
    works: Entry,
    add: Adds,
    photo: Callable[[str], Path],
    settle: Settle,
) -> None:
    for kind in ("photograph", "document"):
        entry = add(kind, works.id, title="厂区总图翻拍")
        attach_files(archive, entry.id, [photo(f"{kind}.png")])
        window.open_entry(entry.id)
        settle()
        assert can_place(window)
    place_sheet(window)
    settle()
    page = window.middle.page(PlacingView)
    assert page is not None
    assert page.which.itemText(0) == "document.png　第 1 页"
