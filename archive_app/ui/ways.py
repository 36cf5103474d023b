"""The ways of showing the working list beside rows and pictures: each is imported when wanted."""

from __future__ import annotations

from archive_app.ui.desk import Desk
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.find.way import Way, Ways


def ways(desk: Desk, thumbnails: Thumbnails) -> Ways:
    """Return what makes each of them."""

    def sheet() -> Way:
        from archive_app.ui.sheet.view import SheetView  # noqa: PLC0415 - wanted late

        return SheetView(desk)

    def timeline() -> Way:
        from archive_app.ui.timeline.view import TimelineView  # noqa: PLC0415 - wanted late

        return TimelineView(desk, thumbnails)

    def on_map() -> Way:
        from archive_app.ui.map.view import MapView  # noqa: PLC0415 - wanted late

        return MapView(desk)

    def by_site() -> Way:
        from archive_app.ui.bysite.view import BySiteView  # noqa: PLC0415 - wanted late

        return BySiteView(desk)

    return {
        "sheet": (desk.say("as_sheet"), sheet),
        "timeline": (desk.say("as_timeline"), timeline),
        "map": (desk.say("as_map"), on_map),
        "sites": ("", by_site),
    }
