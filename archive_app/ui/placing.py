"""From where a person stands to a page of the map; the page is imported when it is wanted."""

from __future__ import annotations

from archive_app.ui.main_window import MainWindow


def place_sheet(window: MainWindow) -> None:
    """Show where the first file of the open drawing is placed on the map, on the whole width."""
    from archive_app.ui.map.placing import Drawing, PlacingView  # noqa: PLC0415 - wanted late
    from archive_app.ui.width import WholeWidth  # noqa: PLC0415 - wanted late

    sheet = window.entry.sheet
    if sheet is None or not sheet.files:
        return
    page = window.middle.go(
        PlacingView, lambda made: WholeWidth(window, made).setObjectName("placing")
    )
    room = window.findChild(WholeWidth, "placing")
    if room:
        room.make()
    entry, original = sheet.entry, sheet.files[0].original
    title = entry.title or entry.code
    page.start(Drawing(entry.site, entry.id, title, original.sha256, original.media_type))


def can_place(window: MainWindow) -> bool:
    """Tell whether the open entry is of a kind whose sheets lie on maps, and has a file."""
    sheet = window.entry.sheet
    takes = bool(sheet and sheet.files and "control_point" in sheet.kind.details)
    return takes and not window.desk.archive.read_only
