"""From where a person stands to a page of the map; the page is imported when it is wanted."""

from __future__ import annotations

from archive_app.ui.main_window import MainWindow


def place_sheet(window: MainWindow) -> None:
    """Show where the pages of the open entry are placed on the map, on the whole width."""
    from archive_app.archive.sites.base_plans import pages_to_place  # noqa: PLC0415 - wanted late
    from archive_app.ui.map.placing import Drawing, PlacingView  # noqa: PLC0415 - wanted late
    from archive_app.ui.width import WholeWidth  # noqa: PLC0415 - wanted late

    sheet = window.entry.sheet
    pages = pages_to_place(sheet.files) if sheet else []
    if sheet is None or not pages:
        return
    page = window.middle.go(
        PlacingView, lambda made: WholeWidth(window, made).setObjectName("placing")
    )
    room = window.findChild(WholeWidth, "placing")
    if room:
        room.make()
    entry = sheet.entry
    page.start(
        *(
            Drawing(
                *(entry.site, entry.id, entry.title or entry.code),
                *(one.original.sha256, one.original.media_type, number),
                window.desk.say("placing_page", file=one.file_name, page=number + 1),
            )
            for one, number in pages
        )
    )


def can_place(window: MainWindow) -> bool:
    """Tell whether the open entry is of a kind whose sheets lie on maps, and has a file."""
    sheet = window.entry.sheet
    if sheet is None or window.desk.archive.read_only or not sheet.files:
        return False
    return "control_point" in sheet.kind.details and any(
        one.original.media_type.startswith(("image/", "application/pdf")) for one in sheet.files
    )
