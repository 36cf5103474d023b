"""Files that come from anywhere are shown to the page of taking in, with where they may go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.ui.intake.options import Onto
from archive_app.ui.intake.view import IntakeView
from archive_app.ui.main_window import MainWindow
from archive_app.ui.width import WholeWidth


def offer(window: MainWindow, paths: Sequence[Path], record: str = "") -> None:
    """Show what would become of files, in the site that a person stands in or for an entry.

    Beside those of a trial that is looked at just now, they are tried together with them.
    """
    desk = window.desk
    if desk.archive.read_only:
        desk.notice.emit(desk.say("drop_read_only"), "attention")
    elif record:
        archive = desk.archive
        desk.jobs.read(
            "dropped on",
            lambda: description.entry_of(archive, record),
            lambda entry: _for(window, paths, entry),
        )
    elif (trying := window.middle.page(IntakeView)) and trying.is_trying:
        trying.add(paths)
    elif paths:
        sheet = window.entry.sheet
        beside = sheet.entry if sheet and sheet.entry.site == window.site else None
        onto = _onto(window, beside, chosen=False) if beside else None
        page(window).start(paths, site=window.site, place=window.place, onto=onto)


def page(window: MainWindow) -> IntakeView:
    """Show the page of taking in, and return it."""
    return window.middle.go(IntakeView, lambda made: _give_room(window, made))


def _for(window: MainWindow, paths: Sequence[Path], entry: Entry) -> None:
    """Show what would become of files that are meant for an entry."""
    onto = _onto(window, entry, chosen=True)
    place = window.sites.name_of(entry.site)
    page(window).start(paths, site=entry.site, place=place, onto=onto)


def _onto(window: MainWindow, entry: Entry, *, chosen: bool) -> Onto | None:
    """Return how a record may be meant: as what has files, or as what others stand below."""
    kind = window.desk.archive.kinds[entry.kind]
    if kind.family != "record" or entry.removed:
        return None
    part, name = bool(kind.takes), f"{entry.code} {entry.title}".strip()
    return Onto(entry.id, name, part=chosen and part, below=chosen and not part)


def _give_room(window: MainWindow, made: IntakeView) -> None:
    room = WholeWidth(window, made)
    made.trying.connect(room.make)
    made.reported.connect(lambda _: room.give_back())
